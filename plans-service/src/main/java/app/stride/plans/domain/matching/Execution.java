package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Lap;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.plans.domain.lifecycle.Compliance.OfSegment;
import app.stride.plans.domain.lifecycle.RaceOutcome;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How closely an outing kept to the paces and steps of its session, and how a race ended; it claims nothing that the recording does not show. */
final class Execution {

    /** Ours: who ran this much farther than the race is long, without saying that it was one, ran something else. */
    private static final double TOO_FAR = 1.1;

    private static final String FOLLOWS_WORKOUT = "workout_step";

    private final PlannedSession session;
    private final Outing outing;
    private final List<Step> steps;

    private Execution(PlannedSession session, Outing outing) {
        this.session = session;
        this.outing = outing;
        this.steps = session.steps();
    }

    /** The amounts, and what else can be said. */
    static Compliance judge(PlannedSession session, Outing outing, Compliance amounts) {
        Execution execution = new Execution(session, outing);
        List<OfSegment> segments = execution.segments();
        return new Compliance(
                amounts.distance(),
                amounts.duration(),
                execution.intensity(segments),
                segments,
                session.isRace() ? execution.outcome(amounts.distance()) : null);
    }

    private RaceOutcome outcome(@Nullable Double distance) {
        if (distance == null) {
            return RaceOutcome.UNCLEAR;
        }
        if (distance < Closeness.FINISHED) {
            return outing.hasRace() ? RaceOutcome.DNF : RaceOutcome.UNCLEAR;
        }
        return outing.hasRace() || distance <= TOO_FAR ? RaceOutcome.FINISHED : RaceOutcome.UNCLEAR;
    }

    /** Of the work where there is some, which only laps can show; else of the whole run. */
    private @Nullable Double intensity(List<OfSegment> segments) {
        boolean structured = steps.stream().anyMatch(step -> step.kind() == Segment.Kind.WORK);
        if (session.isRace()) {
            return null;
        }
        return structured ? ofTheWork(segments) : ofTheWhole();
    }

    private @Nullable Double ofTheWork(List<OfSegment> segments) {
        double metres = 0;
        double weighted = 0;
        for (int i = 0; i < segments.size(); i++) {
            Double intensity = segments.get(i).intensity();
            if (steps.get(i).kind() == Segment.Kind.WORK && intensity != null) {
                metres += steps.get(i).distance().metres();
                weighted += steps.get(i).distance().metres() * intensity;
            }
        }
        return metres == 0 ? null : weighted / metres;
    }

    private @Nullable Double ofTheWhole() {
        Amounts amounts = Amounts.of(outing.parts());
        return kept(session.pace(), amounts.distance(), amounts.duration());
    }

    private static @Nullable Double kept(
            @Nullable PaceRange planned, @Nullable Distance distance, @Nullable Duration duration) {
        if (planned == null || distance == null || duration == null || distance.isZero() || duration.isZero()) {
            return null;
        }
        Pace pace = Pace.of(distance, duration);
        if (planned.contains(pace)) {
            return 1.0;
        }
        Pace bound = pace.isFasterThan(planned.fast()) ? planned.fast() : planned.slow();
        return bound.secondsPerKilometre() / pace.secondsPerKilometre();
    }

    /** A lap for each step: as many as the watch's workout made, or those by hand that every step is found in. */
    private List<OfSegment> segments() {
        List<Lap> laps = LapStructure.madeLaps(outing);
        boolean asTheWatchMadeThem =
                laps.size() == steps.size() && laps.stream().allMatch(lap -> FOLLOWS_WORKOUT.equals(lap.kind()));
        List<Lap> found = asTheWatchMadeThem ? laps : inOrder(laps);
        if (steps.size() < 2 || found.size() < steps.size()) {
            return List.of();
        }
        List<OfSegment> segments = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            segments.add(segment(steps.get(i), found.get(i)));
        }
        return segments;
    }

    /** The first lap that fits each step behind that of the step before. */
    private List<Lap> inOrder(List<Lap> laps) {
        List<Lap> found = new ArrayList<>();
        for (Lap lap : laps) {
            if (found.size() < steps.size() && LapStructure.matches(steps.get(found.size()), lap)) {
                found.add(lap);
            }
        }
        return found;
    }

    private static OfSegment segment(Step step, Lap lap) {
        return new OfSegment(
                step.kind().code(),
                step.distance().isZero() ? null : lap.distance().dividedBy(step.distance()),
                step.duration().isZero()
                        ? null
                        : lap.duration().toMillis() / (double) step.duration().toMillis(),
                step.target() instanceof Target.AtPace target
                        ? kept(target.range(), lap.distance(), lap.duration())
                        : null);
    }
}
