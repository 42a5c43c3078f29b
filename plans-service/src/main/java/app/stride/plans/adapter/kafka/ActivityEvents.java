package app.stride.plans.adapter.kafka;

import app.stride.outbox.IncomingEvent;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.projection.ProjectActivity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code stride.activities.v1}. */
@ApplicationScoped
class ActivityEvents {

    private final Effects effects;
    private final Payloads payloads;
    private final ProjectActivity projectActivity;

    ActivityEvents(Effects effects, Payloads payloads, ProjectActivity projectActivity) {
        this.effects = effects;
        this.payloads = payloads;
        this.projectActivity = projectActivity;
    }

    @Incoming("activities")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return effects.once(event, this::take);
    }

    private Uni<Void> take(Turn turn, IncomingEvent event) {
        return switch (event.type()) {
            case "stride.activity.recorded", "stride.activity.updated" ->
                projectActivity.project(turn, payloads.read(event, ActivityMessage.class, ActivityMessage::toActivity));
            case "stride.activity.deleted" ->
                payloads.read(
                        event,
                        ActivityDeletedMessage.class,
                        deleted -> projectActivity.forget(
                                turn, new ActivityId(deleted.activityId()), Possible.version(deleted.version())));
            default -> Uni.createFrom().voidItem();
        };
    }
}
