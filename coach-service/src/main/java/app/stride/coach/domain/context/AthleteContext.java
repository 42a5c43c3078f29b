package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Today;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the coach knows of one athlete for one question. */
public record AthleteContext(Today today, List<Section> sections) {

    /** Works every section out from what was read. */
    public static AthleteContext of(TrainingPicture picture) {
        return new AthleteContext(
                picture.today(),
                List.of(
                        ProfileSection.of(picture),
                        PlanSection.of(picture),
                        WorkoutSections.week(picture),
                        WorkoutSections.ahead(picture),
                        RunSections.recent(picture),
                        CheckInSection.of(picture),
                        RunSections.summary(picture),
                        FitnessSection.of(picture),
                        RunSections.bests(picture)));
    }

    /** The same, which knows something more. */
    public AthleteContext with(Section more) {
        return new AthleteContext(
                today, Stream.concat(sections.stream(), Stream.of(more)).toList());
    }

    /**
     * The same within a budget: what is oldest or farthest off is left out first, in the sections that can be long.
     *
     * @param tokens about how many the model may be shown; the shortest context is kept however small the budget
     */
    public AthleteContext within(int tokens) {
        AthleteContext context = this;
        for (Topic topic : Topic.BY_DISPENSABILITY) {
            while (context.isLongerThan(tokens) && context.hasLinesOf(topic)) {
                context = context.shortened(topic);
            }
        }
        return context;
    }

    private boolean isLongerThan(int tokens) {
        return Tokens.of(length()) > tokens;
    }

    /** Of the Markdown, in characters; it is counted, as a context may lose a hundred lines one by one. */
    int length() {
        int separators = Math.max(0, sections.size() - 1);
        return heading().length() + sections.stream().mapToInt(Section::length).sum() + separators;
    }

    private boolean hasLinesOf(Topic topic) {
        return sections.stream()
                .anyMatch(section -> section.topic() == topic && section.lines().size() > kept(topic));
    }

    /** A period is summed up even where its weeks are left out. */
    private static int kept(Topic topic) {
        return topic == Topic.SUMMARY ? 1 : 0;
    }

    private AthleteContext shortened(Topic topic) {
        return new AthleteContext(
                today,
                sections.stream()
                        .map(section -> section.topic() == topic ? section.withoutLast() : section)
                        .toList());
    }

    /** Of what nothing could be read. */
    public List<Topic> missing() {
        return sections.stream()
                .filter(section -> section.status() == Section.Status.MISSING)
                .map(Section::topic)
                .toList();
    }

    public List<Fact> facts() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .flatMap(line -> line.facts().stream())
                .toList();
    }

    /** The context as a model, and a curious athlete, reads it. */
    public String markdown() {
        return sections.stream().map(Section::markdown).collect(Collectors.joining("\n", heading(), ""));
    }

    private String heading() {
        return "# What is known about the athlete\n" + day() + "\n\n";
    }

    private String day() {
        String date = "Today is " + DateWords.inFull(today.date());
        if (today.zone() == null) {
            return date
                    + " by the training plan: the athlete's time zone is not known right now, and so not what time it is for them.";
        }
        return today.assumed()
                ? date + " by UTC: the athlete's time zone is not known, so that their own day may differ."
                : date + " where the athlete lives (" + today.zone() + ").";
    }
}
