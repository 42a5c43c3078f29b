package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import java.time.DayOfWeek;
import java.util.Locale;

/** Long runs on the athlete's day for them, Sunday if nothing else is said; an interrupted week may have it on another one. */
public final class LongRunOnItsDay implements Rule {

    @Override
    public Finding check(Draft draft) {
        return draft.request()
                .availability()
                .dayOfLongRuns()
                .map(day -> check(draft, day))
                .orElseGet(() -> broken("No day of yours leaves room for a long run and a quality session."));
    }

    private Finding check(Draft draft, DayOfWeek day) {
        return draft.longRuns().stream()
                .filter(run -> run.date().getDayOfWeek() != day && !draft.isEased(run.date()))
                .findFirst()
                .map(run -> broken("The long run of week " + run.weekNumber() + " is not on a " + name(day) + ".")
                        .value(name(run.date().getDayOfWeek()))
                        .on(run.date())
                        .in(run.weekNumber()))
                .orElseGet(
                        () -> kept("Your long runs are on " + name(day) + "s.").value(name(day)))
                .bound(name(day));
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
