package app.stride.activity.usecase.activity;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.usecase.Event;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes an activity for good, with everything derived from it. */
@ApplicationScoped
public class DeleteActivity {
    private final Activities activities;
    private final Changes changes;

    DeleteActivity(Activities activities, Changes changes) {
        this.activities = activities;
        this.changes = changes;
    }

    public Uni<ChangeOutcome> of(Target target) {
        return changes.make(transaction -> activities.delete(transaction, target), kept -> {
            Activity was = kept.activity();
            return new Event.ActivityDeleted(was.athlete(), was.id(), was.version() + 1);
        });
    }
}
