package app.stride.plans.adapter.postgres;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was planned for a workout, as revisions keep it. */
record ContentRow(
        LocalDate date,
        int week,
        String type,
        @Nullable String subtype,
        String title,
        String description,
        String phase,
        int phaseWeek,
        double distanceM,
        double durationS,
        @Nullable Double paceFast,
        @Nullable Double paceSlow,
        @Nullable Integer hrMin,
        @Nullable Integer hrMax,
        List<SegmentRow> segments) {

    static ContentRow of(PlannedWorkout planned) {
        PaceRange pace = planned.pace();
        HeartRateRange heart = planned.heartRate();
        return new ContentRow(
                planned.date(),
                planned.weekNumber(),
                planned.type().code(),
                planned.subtype(),
                planned.title(),
                planned.description(),
                planned.phase().code(),
                planned.phaseWeek(),
                planned.distance().metres(),
                Numbers.seconds(planned.duration()),
                pace == null ? null : pace.fast().secondsPerKilometre(),
                pace == null ? null : pace.slow().secondsPerKilometre(),
                heart == null ? null : heart.low().bpm(),
                heart == null ? null : heart.high().bpm(),
                planned.segments().stream().map(SegmentRow::of).toList());
    }

    PlannedWorkout toPlanned() {
        return new PlannedWorkout(
                date,
                week,
                WorkoutType.of(type),
                subtype,
                title,
                description,
                Phase.of(phase),
                phaseWeek,
                Distance.ofMetres(distanceM),
                Numbers.duration(durationS),
                paceFast == null || paceSlow == null ? null : new PaceRange(new Pace(paceFast), new Pace(paceSlow)),
                hrMin == null || hrMax == null ? null : new HeartRateRange(new HeartRate(hrMin), new HeartRate(hrMax)),
                segments.stream().map(SegmentRow::toSegment).toList());
    }
}
