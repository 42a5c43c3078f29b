package app.stride.plans.usecase.projection;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.usecase.ActivityChange;
import app.stride.plans.usecase.Rematch;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in what activity-service tells of an activity, and lets the matcher look at the days that it touches. */
@ApplicationScoped
public class ProjectActivity {

    private final Rematch rematch;

    public ProjectActivity(Rematch rematch) {
        this.rematch = rematch;
    }

    /** The activity was recorded or edited. */
    public Uni<Void> project(Turn turn, Activity activity) {
        return turn.learn(activity).chain(change -> look(turn, change, activity.date()));
    }

    /** The activity was deleted; older news of it that comes later has no effect. */
    public Uni<Void> forget(Turn turn, ActivityId activity, long version) {
        return turn.forget(activity, version).chain(change -> look(turn, change, null));
    }

    private Uni<Void> look(Turn turn, ActivityChange change, @Nullable LocalDate now) {
        Set<LocalDate> touched = change.touched(now);
        return touched.isEmpty() ? Uni.createFrom().voidItem() : rematch.around(turn, touched);
    }
}
