package app.stride.coach.domain.context;

import java.util.List;

/** What a section of the context is about, in the order in which they are read. */
public enum Topic {
    PROFILE("profile", "Athlete", "The athlete has not told anything about themselves."),
    PLAN("plan", "Training plan", "There is no active training plan."),
    WEEK("week", "This week of the plan", "There is no plan for this week."),
    AHEAD("ahead", "Next days after this week", "Nothing is planned for the days after this week."),
    RECENT("recent", "Last 7 days, activity by activity", "No activity in the last 7 days."),
    CHECK_INS("checkins", "How the last 7 days felt", "No check-in in the last 7 days."),
    SUMMARY("summary", "The period in sum", "No activity in the period."),
    FITNESS("fitness", "Fitness and form", "There are no runs yet that tell fitness or form."),
    BESTS("bests", "Personal bests", "There are no personal bests yet."),
    PROPOSALS("proposals", "Proposals that wait for the athlete to decide", "No proposal waits for a decision.");

    /** In which order sections lose their last lines, which are the oldest or farthest off, when there is too much of it. */
    static final List<Topic> BY_DISPENSABILITY = List.of(SUMMARY, CHECK_INS, RECENT, AHEAD, BESTS, PROPOSALS);

    private final String id;
    private final String title;
    private final String nothing;

    Topic(String id, String title, String nothing) {
        this.id = id;
        this.title = title;
        this.nothing = nothing;
    }

    /** The name of the section in the API, and the beginning of its facts' ids. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** What is said when the source knows that there is nothing. */
    public String nothing() {
        return nothing;
    }
}
