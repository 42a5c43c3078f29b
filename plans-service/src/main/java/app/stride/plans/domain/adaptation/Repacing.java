package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.periodization.effort.RacePaces;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import app.stride.running.TrainingPaces;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the steps of a session other paces. What ends by distance takes another time, and the other way round. */
final class Repacing {

    private Repacing() {}

    /** The session with its main part at another pace: its work, or where it has none all of it. */
    static PlannedWorkout mainPart(PlannedWorkout workout, PaceRange pace, Remake remake) {
        boolean hasWork = workout.hasStep(step -> step.kind() == Kind.WORK);
        return remake.withSteps(
                workout,
                steps(workout.segments(), step -> (step.kind() == Kind.WORK) == hasWork ? at(step, pace, false) : step),
                pace);
    }

    /**
     * The session of an athlete whose fitness is another now: each pace becomes the same kind of pace.
     *
     * @param asFar whether steps keep their distance even where they end by time
     */
    static PlannedWorkout of(PlannedWorkout workout, Anchors anchors, boolean asFar, Remake remake) {
        boolean repeats = workout.type() == WorkoutType.INTERVALS;
        UnaryOperator<Step> repaced = step -> step.target() instanceof Target.AtPace target
                ? repeats && step.kind() == Kind.WORK
                        ? repeat(step, anchors.of(target.range()), asFar)
                        : at(step, anchors.of(target.range()), asFar)
                : step;
        @Nullable PaceRange pace = workout.pace();
        return remake.withSteps(workout, steps(workout.segments(), repaced), pace == null ? null : anchors.of(pace));
    }

    private static List<Segment> steps(List<Segment> segments, UnaryOperator<Step> change) {
        return segments.stream()
                .<Segment>map(segment -> segment instanceof Repeat repeat
                        ? new Repeat(
                                repeat.times(),
                                repeat.each().stream().map(change).toList())
                        : change.apply((Step) segment))
                .toList();
    }

    /** A repeat that would become too long or too short for what it trains keeps its time instead. */
    private static Step repeat(Step step, PaceRange range, boolean asFar) {
        Step repaced = at(step, range, asFar);
        return isInterval(step) == isInterval(repaced) && isRepetition(step) == isRepetition(repaced)
                ? repaced
                : at(
                        new Step(step.kind(), step.duration(), step.distance(), Governor.TIME, step.target()),
                        range,
                        false);
    }

    private static boolean isInterval(Step step) {
        return step.duration().compareTo(SHORTEST_INTERVAL) >= 0
                && step.duration().compareTo(LONGEST_INTERVAL) <= 0;
    }

    private static boolean isRepetition(Step step) {
        return step.duration().compareTo(LONGEST_REPETITION) <= 0;
    }

    /** Intervals take three to five minutes: Daniels, <i>Running Formula</i> (2014). */
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(3);

    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(5);

    /** Repetitions take up to two minutes: Daniels (2014). */
    private static final Duration LONGEST_REPETITION = Duration.ofMinutes(2);

    private static Step at(Step step, PaceRange range, boolean asFar) {
        double factor = step.target() instanceof Target.AtPace old
                ? range.middle().secondsPerKilometre() / old.range().middle().secondsPerKilometre()
                : 1;
        Target target = new Target.AtPace(range);
        return asFar || step.by() == Governor.DISTANCE
                ? new Step(step.kind(), seconds(step, factor), step.distance(), step.by(), target)
                : new Step(step.kind(), step.duration(), step.distance().times(1 / factor), step.by(), target);
    }

    private static Duration seconds(Step step, double factor) {
        return Duration.ofSeconds(Math.round(step.duration().toMillis() * factor / 1000));
    }

    /** The kinds of pace of an athlete, each before and after; in seconds per kilometre. */
    static final class Anchors {

        private final Map<Double, Double> before = new TreeMap<>();

        private Anchors() {}

        /**
         * From one fitness to another.
         *
         * @param race the distance whose pace the plan trains
         */
        static Anchors between(FitnessIndex before, FitnessIndex after, app.stride.running.Distance race) {
            Anchors anchors = new Anchors();
            TrainingPaces from = before.trainingPaces();
            TrainingPaces to = after.trainingPaces();
            anchors.add(RacePaces.of(before, race), RacePaces.of(after, race));
            anchors.add(from.easy().fast(), to.easy().fast());
            anchors.add(from.easy().middle(), to.easy().middle());
            anchors.add(from.easy().slow(), to.easy().slow());
            anchors.add(from.marathon(), to.marathon());
            anchors.add(from.threshold(), to.threshold());
            anchors.add(from.interval(), to.interval());
            anchors.add(from.repetition(), to.repetition());
            return anchors;
        }

        private void add(Pace from, Pace to) {
            before.put(from.secondsPerKilometre(), to.secondsPerKilometre());
        }

        /** The same kind of pace after; both ends of a narrow range are of one kind, those of a wide one each of their own. */
        PaceRange of(PaceRange range) {
            double fast = range.fast().secondsPerKilometre();
            double slow = range.slow().secondsPerKilometre();
            double newFast = Math.round(after(fast));
            double newSlow = slow - fast < WIDE ? newFast + (slow - fast) : Math.round(after(slow));
            return new PaceRange(new Pace(newFast), new Pace(Math.max(newFast, newSlow)));
        }

        /** How far the workout's paces are from those of the fitness before: of all the farthest. */
        double distance(PlannedWorkout workout) {
            return Stream.concat(
                            Stream.ofNullable(workout.pace()),
                            workout.steps()
                                    .map(Step::target)
                                    .filter(Target.AtPace.class::isInstance)
                                    .map(target -> ((Target.AtPace) target).range()))
                    .mapToDouble(this::distance)
                    .max()
                    .orElse(0);
        }

        private double distance(PaceRange range) {
            double fast = range.fast().secondsPerKilometre();
            double slow = range.slow().secondsPerKilometre();
            double offFast = Math.abs(nearest(fast) - fast);
            return slow - fast < WIDE ? offFast : Math.max(offFast, Math.abs(nearest(slow) - slow));
        }

        private double nearest(double pace) {
            return before.keySet().stream()
                    .min((a, b) -> Double.compare(Math.abs(a - pace), Math.abs(b - pace)))
                    .orElse(pace);
        }

        private double after(double pace) {
            double nearest = nearest(pace);
            return before.getOrDefault(nearest, pace) + (pace - nearest);
        }

        /** Ours, seconds per kilometre: efforts at one pace have two of leeway, easy running far more. */
        private static final double WIDE = 6;
    }
}
