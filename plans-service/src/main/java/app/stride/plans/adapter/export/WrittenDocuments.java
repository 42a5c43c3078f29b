package app.stride.plans.adapter.export;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.usecase.export.Documents;
import app.stride.plans.usecase.export.PlanFormat;
import app.stride.plans.usecase.export.WorkoutFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/** The documents that there are, each in its class. */
@ApplicationScoped
class WrittenDocuments implements Documents {

    @Override
    public byte[] write(FullPlan plan, PlanFormat format) {
        return utf8(
                switch (format) {
                    case ICALENDAR -> PlanCalendar.of(plan);
                    case CSV -> PlanTable.of(plan);
                });
    }

    @Override
    public byte[] write(TrainingPlan plan, Workout workout, WorkoutFormat format) {
        return switch (format) {
            case FIT -> FitWorkout.of(plan, workout);
            case TEXT -> utf8(WorkoutText.of(Structure.of(workout.planned())));
        };
    }

    @Override
    public byte[] feed(ZoneId zone, List<FullPlan> plans) {
        return utf8(PlanCalendar.feed(zone, plans));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
