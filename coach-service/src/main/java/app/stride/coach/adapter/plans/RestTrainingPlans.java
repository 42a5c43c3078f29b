package app.stride.coach.adapter.plans;

import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.PlannedWorkout;
import app.stride.coach.domain.training.Week;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.TrainingPlans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The training plans of plans-service, read with the athlete's own token. */
@ApplicationScoped
class RestTrainingPlans implements TrainingPlans {

    /** Plans come in the order in which they were made, which may be another than that of their races. */
    private static final int LAST_MADE = 5;

    private final PlansApi api;

    RestTrainingPlans(@RestClient PlansApi api) {
        this.api = api;
    }

    @Override
    public Uni<Optional<Plan>> current(Access access) {
        return api.current(access.authorization(), access.requestId())
                .map(plan -> Optional.ofNullable(plan).map(PlanMessage::plan));
    }

    @Override
    public Uni<Optional<Plan>> justRaced(Access access) {
        return api.plans(access.authorization(), access.requestId(), "completed", LAST_MADE)
                .map(plans -> plans.stream()
                        .map(PlanMessage::plan)
                        .filter(Plan::isJustRaced)
                        .max(Comparator.comparing(plan -> plan.race().date())));
    }

    @Override
    public Uni<Optional<Week>> currentWeek(Access access) {
        return week(access, null);
    }

    @Override
    public Uni<Optional<Week>> weekOf(Access access, LocalDate date) {
        return week(access, date);
    }

    private Uni<Optional<Week>> week(Access access, @Nullable LocalDate date) {
        return api.week(access.authorization(), access.requestId(), date)
                .map(week -> Optional.ofNullable(week).map(WeekMessage::week));
    }

    @Override
    public Uni<List<Week>> weeks(Access access, UUID plan) {
        return api.weeks(access.authorization(), access.requestId(), plan).map(PlanWeeksMessage::weeks);
    }

    @Override
    public Uni<List<PlannedWorkout>> workouts(Access access, LocalDate from, LocalDate to) {
        return api.calendar(access.authorization(), access.requestId(), from, to)
                .map(CalendarMessage::workouts);
    }
}
