package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.ProgramWeek;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** No week has more running days than the athlete wants, or where nobody says than there are to choose from, six at the most. */
public final class NoMoreDaysThanAskedFor implements Rule {

    /** Ours: a day of rest is left where seven days were not asked for. */
    private static final int MOST_UNASKED = 6;

    @Override
    public Finding check(Draft draft) {
        Availability availability = draft.request().availability();
        Integer asked = availability.daysPerWeek();
        int most =
                asked == null ? Math.min(MOST_UNASKED, availability.weekdays().size()) : asked;
        ProgramWeek fullest = draft.weeks().stream()
                .max(Comparator.comparingInt(ProgramWeek::runningDays))
                .orElseThrow();
        int days = fullest.runningDays();
        return (days > most ? tooMany(fullest, asked, most) : fewEnough(days, asked))
                .value(days + " running days")
                .bound("at most " + most)
                .in(fullest.number());
    }

    private Finding tooMany(ProgramWeek fullest, @Nullable Integer asked, int most) {
        return broken("Week " + fullest.number() + " has " + fullest.runningDays() + " running days, "
                + (asked == null ? "your days allow " : "you asked for at most ") + most + ".");
    }

    private Finding fewEnough(int days, @Nullable Integer asked) {
        return kept("You run on at most " + days + " days a week"
                + (asked == null || days >= asked
                        ? "."
                        : " of the " + asked + " that you asked for: more runs would be too short to be worth it."));
    }
}
