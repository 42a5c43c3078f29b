package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.ProgramWeek;
import java.util.Comparator;

/** No week has more running days than the athlete wants. */
public final class NoMoreDaysThanAskedFor implements Rule {

    @Override
    public Finding check(Draft draft) {
        int most = draft.daysPerWeek();
        ProgramWeek fullest = draft.weeks().stream()
                .max(Comparator.comparingInt(ProgramWeek::runningDays))
                .orElseThrow();
        String days = fullest.runningDays() + " running days";
        return (fullest.runningDays() > most
                        ? broken("Week " + fullest.number() + " has " + days + ", you asked for at most " + most + ".")
                        : kept("You run on at most " + fullest.runningDays() + " days a week" + reason(most, fullest)))
                .value(days)
                .bound("at most " + most)
                .in(fullest.number());
    }

    private static String reason(int most, ProgramWeek fullest) {
        return fullest.runningDays() < most
                ? " of the " + most + " that you asked for: more runs would be too short to be worth it."
                : ".";
    }
}
