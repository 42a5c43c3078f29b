package app.stride.plans.adapter.kafka;

import app.stride.outbox.IncomingEvent;
import app.stride.plans.usecase.Turn;
import io.smallrye.mutiny.Uni;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Lets a record take effect once, however often it is delivered, in a turn of the athlete whom it is about. */
@FunctionalInterface
public interface Effects {

    Uni<Void> once(ConsumerRecord<String, String> event, BiFunction<Turn, IncomingEvent, Uni<Void>> effect);
}
