package app.stride.coach.usecase;

import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Week;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an athlete plans to do. */
public interface TrainingPlans {

    /** The plan that the athlete follows: the one that can be changed. */
    Uni<Optional<Plan>> current(Access access);

    /** The plan whose race the athlete recovers from, which cannot be changed any more. */
    Uni<Optional<Plan>> justRaced(Access access);

    /**
     * The plan that the athlete follows; without one, the plan whose race they recover from.
     *
     * @param current as it is read
     */
    default Uni<Optional<Plan>> orJustRaced(Access access, Uni<Optional<Plan>> current) {
        return current.flatMap(plan -> plan.isPresent() ? Uni.createFrom().item(plan) : justRaced(access));
    }

    /** The week around the athlete's today; nothing without a current plan. */
    Uni<Optional<Week>> currentWeek(Access access);

    /** The week around a date; nothing outside the current plan. */
    Uni<Optional<Week>> weekOf(Access access, LocalDate date);

    /** All weeks of a plan in their order. */
    Uni<List<Week>> weeks(Access access, UUID plan);

    /** The workouts of a range of dates, both inclusive, in their order. */
    Uni<List<PlannedWorkout>> workouts(Access access, LocalDate from, LocalDate to);
}
