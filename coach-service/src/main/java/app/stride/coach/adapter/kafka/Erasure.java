package app.stride.coach.adapter.kafka;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Erases the athlete of a record once, however often the record is delivered. */
@FunctionalInterface
public interface Erasure {

    Uni<Void> once(ConsumerRecord<String, String> event);
}
