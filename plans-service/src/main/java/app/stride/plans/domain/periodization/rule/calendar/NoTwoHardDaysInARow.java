package app.stride.plans.domain.periodization.rule.calendar;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Between two hard days (quality, long run, race) lies at least one easy or free one. */
public final class NoTwoHardDaysInARow implements Rule {

    @Override
    public Finding check(Draft draft) {
        List<LocalDate> hard = draft.runs().stream()
                .filter(workout -> workout.type().isHard())
                .map(PlannedWorkout::date)
                .sorted()
                .toList();
        return IntStream.range(1, hard.size())
                .filter(day -> !hard.get(day).isAfter(hard.get(day - 1).plusDays(1)))
                .mapToObj(hard::get)
                .findFirst()
                .map(date -> broken(date.minusDays(1) + " and " + date + " are both hard: make one of them easy.")
                        .value("0 days between them")
                        .on(date))
                .orElseGet(() -> kept("Every hard day has an easy or a free one on either side.")
                        .value(hard.size() + " hard days"))
                .bound("at least 1 day between hard days");
    }
}
