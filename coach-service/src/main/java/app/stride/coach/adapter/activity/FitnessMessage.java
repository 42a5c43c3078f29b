package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.DatedTrend;
import app.stride.coach.domain.training.Fitness;
import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of an athlete's fitness. */
record FitnessMessage(
        LocalDate asOf,
        @Nullable Double vdot,
        @Nullable Source vdotSource,
        @Nullable Double weeklyVolumeKm,
        @Nullable @JsonProperty("longest_run_km_30d") Double longestRunKm,
        @Nullable Double ctl,
        @Nullable Double atl,
        @Nullable Double tsb,
        List<Day> days) {

    record Source(double distanceM, double elapsedS, LocalDate date) {}

    record Day(LocalDate date, double ctl, double atl, double tsb) {

        FitnessTrend trend() {
            return new FitnessTrend(ctl, atl, tsb);
        }
    }

    List<DatedTrend> trends() {
        return days.stream().map(day -> new DatedTrend(day.date(), day.trend())).toList();
    }

    Fitness fitness() {
        return new Fitness(
                index(),
                days.stream().findFirst().map(Day::trend),
                ctl == null || atl == null || tsb == null
                        ? Optional.empty()
                        : Optional.of(new FitnessTrend(ctl, atl, tsb)),
                Optional.ofNullable(weeklyVolumeKm).map(Distance::ofKilometres),
                Optional.ofNullable(longestRunKm).filter(km -> km > 0).map(Distance::ofKilometres),
                asOf);
    }

    private Optional<Fitness.Index> index() {
        return vdot == null || vdotSource == null
                ? Optional.empty()
                : Optional.of(new Fitness.Index(
                        vdot,
                        Distance.ofMetres(vdotSource.distanceM()),
                        Duration.ofSeconds(Math.round(vdotSource.elapsedS())),
                        vdotSource.date()));
    }
}
