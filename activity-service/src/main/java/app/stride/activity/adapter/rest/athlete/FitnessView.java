package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.adapter.rest.WeekView;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.activity.domain.fitness.FitnessEstimate;
import app.stride.activity.domain.fitness.Performance;
import app.stride.activity.usecase.fitness.FitnessHistory;
import app.stride.running.FitnessTrend;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An athlete's fitness as the API shows it; null is what the runs do not tell.
 *
 * @param vdot the fitness index
 * @param days load and trend of each day that was asked for; none before the first load
 * @param weeks the weeks that those days touch
 */
public record FitnessView(
        LocalDate asOf,
        @Nullable Double vdot,
        @Nullable SourceView vdotSource,
        @Nullable Double weeklyVolumeKm,
        @JsonProperty("longest_run_km_30d") @Nullable Double longestRunKm30d,
        @Nullable Double ctl,
        @Nullable Double atl,
        @Nullable Double tsb,
        List<DayView> days,
        List<WeekView> weeks) {

    /**
     * The performance that the fitness index rests on.
     *
     * @param evidence how it is known that the athlete gave all: race, heart_rate or pace
     * @param vdot its own index, from which some may have faded since
     * @param fadesAfter the last day on which it has its full worth
     * @param lastDay the last day on which it says anything
     */
    record SourceView(
            UUID activityId,
            double distanceM,
            double elapsedS,
            LocalDate date,
            String evidence,
            double vdot,
            LocalDate fadesAfter,
            LocalDate lastDay) {
        static SourceView of(Performance source) {
            return new SourceView(
                    source.activity().value(),
                    Quantities.hundredths(source.distance().metres()),
                    Quantities.seconds(source.time()),
                    source.date(),
                    source.sign().name().toLowerCase(Locale.ROOT),
                    Quantities.hundredths(source.index().value()),
                    source.fadesAfter(),
                    source.lastDay());
        }
    }

    /** One day: its load, in points of which an hour at threshold is 100, and the trend. */
    record DayView(LocalDate date, double load, double ctl, double atl, double tsb) {
        static DayView of(FitnessDay day) {
            FitnessTrend trend = day.trend();
            return new DayView(
                    day.date(),
                    Quantities.hundredths(day.load()),
                    Quantities.hundredths(trend.ctl()),
                    Quantities.hundredths(trend.atl()),
                    Quantities.hundredths(trend.tsb()));
        }
    }

    /** The fitness of a day by itself. */
    public record NowView(
            LocalDate asOf,
            @Nullable Double vdot,
            @Nullable SourceView vdotSource,
            @Nullable Double weeklyVolumeKm,
            @Nullable Double ctl,
            @Nullable Double atl,
            @Nullable Double tsb) {
        public static NowView of(Fitness now) {
            FitnessEstimate estimate = now.estimate();
            FitnessTrend trend = now.trend();
            return new NowView(
                    now.asOf(),
                    estimate == null
                            ? null
                            : Quantities.hundredths(estimate.index().value()),
                    estimate == null ? null : SourceView.of(estimate.source()),
                    Quantities.kilometres(now.weeklyVolume()),
                    trend == null ? null : Quantities.hundredths(trend.ctl()),
                    trend == null ? null : Quantities.hundredths(trend.atl()),
                    trend == null ? null : Quantities.hundredths(trend.tsb()));
        }
    }

    static FitnessView of(FitnessHistory history) {
        Fitness now = history.now();
        FitnessEstimate estimate = now.estimate();
        FitnessTrend trend = now.trend();
        return new FitnessView(
                now.asOf(),
                estimate == null ? null : Quantities.hundredths(estimate.index().value()),
                estimate == null ? null : SourceView.of(estimate.source()),
                Quantities.kilometres(now.weeklyVolume()),
                Quantities.kilometres(now.longestRun()),
                trend == null ? null : Quantities.hundredths(trend.ctl()),
                trend == null ? null : Quantities.hundredths(trend.atl()),
                trend == null ? null : Quantities.hundredths(trend.tsb()),
                history.days().stream().map(DayView::of).toList(),
                WeekView.of(history.weeks()));
    }
}
