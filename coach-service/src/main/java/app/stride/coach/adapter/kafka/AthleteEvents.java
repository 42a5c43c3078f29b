package app.stride.coach.adapter.kafka;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to {@code stride.athletes.v1}, where the coach cares only for who is erased: everything else it asks for when it needs it. */
@ApplicationScoped
class AthleteEvents {

    private static final String ERASED = "stride.athlete.erased";

    private final Erasure erasure;

    AthleteEvents(Erasure erasure) {
        this.erasure = erasure;
    }

    @Incoming("athletes")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return ERASED.equals(type(event))
                ? erasure.once(event)
                : Uni.createFrom().voidItem();
    }

    private static String type(ConsumerRecord<String, String> event) {
        Header type = event.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }
}
