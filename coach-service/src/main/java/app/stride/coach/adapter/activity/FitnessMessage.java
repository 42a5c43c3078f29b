package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.Fitness;
import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an athlete's fitness. */
record FitnessMessage(
        @Nullable LocalDate asOf,
        @Nullable Double vdot,
        @Nullable Double weeklyVolumeKm,
        @Nullable List<Day> days) {

    record Day(
            LocalDate date,
            @Nullable Double ctl,
            @Nullable Double atl,
            @Nullable Double tsb) {

        Optional<FitnessTrend> trend() {
            return ctl == null || atl == null || tsb == null
                    ? Optional.empty()
                    : Optional.of(new FitnessTrend(ctl, atl, tsb));
        }
    }

    Fitness fitness() {
        List<Day> trend = days == null ? List.of() : days;
        Optional<Day> first = trend.stream().findFirst();
        Optional<Day> last = trend.stream().reduce((earlier, later) -> later);
        return new Fitness(
                Optional.ofNullable(vdot),
                first.flatMap(Day::trend),
                last.flatMap(Day::trend),
                Optional.ofNullable(weeklyVolumeKm).map(Distance::ofKilometres),
                Optional.ofNullable(asOf).or(() -> last.map(Day::date)));
    }
}
