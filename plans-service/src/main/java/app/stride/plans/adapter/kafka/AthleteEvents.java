package app.stride.plans.adapter.kafka;

import app.stride.outbox.IncomingEvent;
import app.stride.plans.usecase.Turn;
import app.stride.plans.usecase.projection.EraseAthlete;
import app.stride.plans.usecase.projection.ProjectAthlete;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code stride.athletes.v1}. */
@ApplicationScoped
class AthleteEvents {

    private final Effects effects;
    private final Payloads payloads;
    private final ProjectAthlete projectAthlete;
    private final EraseAthlete eraseAthlete;

    AthleteEvents(Effects effects, Payloads payloads, ProjectAthlete projectAthlete, EraseAthlete eraseAthlete) {
        this.effects = effects;
        this.payloads = payloads;
        this.projectAthlete = projectAthlete;
        this.eraseAthlete = eraseAthlete;
    }

    @Incoming("athletes")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return effects.once(event, this::take);
    }

    private Uni<Void> take(Turn turn, IncomingEvent event) {
        return switch (event.type()) {
            case "stride.athlete.updated" ->
                payloads.read(
                        event,
                        AthleteMessage.class,
                        news -> projectAthlete.project(turn, news.toAthlete(), Possible.version(news.version())));
            case "stride.athlete.erased" ->
                payloads.read(event, AthleteErasedMessage.class, erased -> eraseAthlete.erase(turn, event.time()));
            default -> Uni.createFrom().voidItem();
        };
    }
}
