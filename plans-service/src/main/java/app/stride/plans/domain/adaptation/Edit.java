package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.plan.DailyReach;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change of one workout, as an athlete or a coach wants it. */
public sealed interface Edit {

    WorkoutId workout();

    /** What kind of change it is, for example {@code move}. */
    String code();

    /** Whether it only makes training less or easier, which nobody can keep an athlete from. */
    default boolean onlyLightens(PlannedWorkout present) {
        return false;
    }

    /**
     * The schedule with the change made.
     *
     * @param remake makes what is run instead
     */
    Move<Schedule> apply(Schedule schedule, Remake remake);

    /** To another date. */
    record MoveTo(WorkoutId workout, LocalDate date) implements Edit {
        @Override
        public String code() {
            return "move";
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.move(workout, date);
        }
    }

    /** Two workouts change places. */
    record Swap(WorkoutId workout, WorkoutId with) implements Edit {
        @Override
        public String code() {
            return "swap";
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.swap(workout, with);
        }
    }

    /** Rest instead. */
    record Skip(WorkoutId workout) implements Edit {
        @Override
        public String code() {
            return "skip";
        }

        @Override
        public boolean onlyLightens(PlannedWorkout present) {
            return true;
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.drop(workout);
        }
    }

    /** Easy running of the same length instead. */
    record Ease(WorkoutId workout) implements Edit {
        @Override
        public String code() {
            return "ease";
        }

        @Override
        public boolean onlyLightens(PlannedWorkout present) {
            return true;
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.remake(workout, planned -> Move.to(remake.easy(planned, planned.distance())));
        }
    }

    /**
     * Other amounts; at least one is given.
     *
     * @param distance above 0
     * @param duration above 0
     */
    record Resize(
            WorkoutId workout,
            @Nullable Distance distance,
            @Nullable Duration duration) implements Edit {

        /** What whole minutes may take from a pace, as the rule of paces has it. */
        private static final double ROUNDING = 1.01;

        @Override
        public String code() {
            return "resize";
        }

        @Override
        public boolean onlyLightens(PlannedWorkout present) {
            return (distance == null || !distance.isLongerThan(present.distance()))
                    && (duration == null || duration.compareTo(present.duration()) <= 0)
                    && !isFaster(present);
        }

        /** As far in less time is less, and harder. */
        private boolean isFaster(PlannedWorkout present) {
            return distance != null
                    && duration != null
                    && distance.metres() * present.duration().toSeconds()
                            > present.distance().metres() * duration.toSeconds() * ROUNDING;
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.remake(workout, planned -> resized(planned, remake));
        }

        private Move<PlannedWorkout> resized(PlannedWorkout planned, Remake remake) {
            return sized(planned, remake).fold(this::withinReach, Move::refused);
        }

        /** As far as was asked for; or, where only a time was, as far as one comes in it. */
        private Move<PlannedWorkout> withinReach(PlannedWorkout sized) {
            Distance far = distance == null ? sized.distance() : distance;
            return sized.type() != WorkoutType.RACE && far.isLongerThan(DailyReach.OF_TRAINING)
                    ? Move.refused(TOO_LONG)
                    : Move.to(sized);
        }

        private Move<PlannedWorkout> sized(PlannedWorkout planned, Remake remake) {
            if (distance != null && duration != null && planned.segments().isEmpty()) {
                return Move.to(Remake.withAmounts(planned, distance, duration));
            }
            if (distance != null && duration != null) {
                return both(planned, distance, duration, remake);
            }
            Optional<PlannedWorkout> resized = distance != null
                    ? remake.over(planned, distance)
                    : remake.in(planned, duration == null ? planned.duration() : duration);
            return resized.map(Move::to).orElseGet(() -> Move.refused(TOO_SHORT));
        }

        /** The pace that both amounts stand for is the pace of the main part then. */
        private static Move<PlannedWorkout> both(PlannedWorkout planned, Distance far, Duration time, Remake remake) {
            if (planned.steps().count() > 1) {
                return Move.refused("This session has several steps: change its distance or its time, not both; "
                        + "the other one follows from the paces of the steps.");
            }
            Pace pace = Pace.of(far, time);
            return remake.over(planned, far)
                    .map(resized -> Repacing.mainPart(resized, new PaceRange(pace, pace), remake))
                    .map(resized -> Move.to(remake.withTime(resized, time)))
                    .orElseGet(() -> Move.refused(TOO_SHORT));
        }
    }

    /** Less of the same; more is refused. */
    record Shorten(Resize to) implements Edit {
        @Override
        public WorkoutId workout() {
            return to.workout();
        }

        @Override
        public String code() {
            return to.code();
        }

        @Override
        public boolean onlyLightens(PlannedWorkout present) {
            return to.onlyLightens(present);
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.find(to.workout())
                            .filter(present -> present.planned().isRun() && !onlyLightens(present.planned()))
                            .isPresent()
                    ? Move.refused(LONGER)
                    : to.apply(schedule, remake);
        }
    }

    /** The main part at another pace. */
    record Repace(WorkoutId workout, PaceRange pace) implements Edit {
        @Override
        public String code() {
            return "pace";
        }

        @Override
        public Move<Schedule> apply(Schedule schedule, Remake remake) {
            return schedule.remake(workout, planned -> Move.to(Repacing.mainPart(planned, pace, remake)));
        }
    }

    /** Why a session cannot be made as long as asked for. */
    String TOO_LONG =
            "Nobody trains more than " + DailyReach.OF_TRAINING + " on one day; only a race may be that long.";

    /** Why a session is not shortened to more than it has. */
    String LONGER =
            "That is longer than the session is, and shorten only takes away; edit the workout to make it longer.";

    /** Why a session cannot be made as short as asked for. */
    String TOO_SHORT = "The session cannot be that short and stay what it is; make it easy or leave it out instead.";
}
