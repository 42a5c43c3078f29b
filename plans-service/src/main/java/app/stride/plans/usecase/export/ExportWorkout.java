package app.stride.plans.usecase.export;

import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.Plans;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a workout for a watch or another program. */
@ApplicationScoped
public class ExportWorkout {

    private final Plans plans;
    private final Documents documents;

    ExportWorkout(Plans plans, Documents documents) {
        this.plans = plans;
        this.documents = documents;
    }

    /** The workout as a file; a rest day makes none. */
    public Uni<Outcome<NamedFile>> export(AthleteId athlete, PlanId plan, WorkoutId workout, WorkoutFormat format) {
        return plans.find(athlete, plan)
                .map(found -> found.flatMap(full -> workout(full, workout).map(run -> write(full, run, format)))
                        .orElseGet(() -> new Outcome.Unknown<>("There is no such workout in a plan of yours.")));
    }

    private static Optional<Workout> workout(FullPlan plan, WorkoutId id) {
        return plan.workouts().stream()
                .filter(workout -> workout.id().equals(id))
                .findFirst();
    }

    private Outcome<NamedFile> write(FullPlan plan, Workout workout, WorkoutFormat format) {
        if (!workout.planned().isRun()) {
            return new Outcome.Impossible<>(
                    "This is a rest day: there is nothing to run, so there is no workout file.");
        }
        String name = workout.date() + " " + workout.planned().title();
        return new Outcome.Done<>(new NamedFile(name, documents.write(plan.plan(), workout, format)));
    }
}
