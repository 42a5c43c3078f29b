package app.stride.plans.adapter.kafka;

import app.stride.outbox.OutgoingEvent;
import app.stride.plans.domain.lifecycle.PlanEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The domain's events as others get to read them on {@code stride.plans.v1}. */
@ApplicationScoped
public class PlanMessages {

    private static final String TOPIC = "stride.plans.v1";

    private final ObjectMapper json;

    PlanMessages(ObjectMapper json) {
        this.json = json;
    }

    public OutgoingEvent of(PlanEvent event) {
        if (event instanceof PlanEvent.PlanChanged changed) {
            return message(event, "stride.plan.", changed.change(), PlanMessage.of(changed.plan()));
        }
        PlanEvent.WorkoutChanged changed = (PlanEvent.WorkoutChanged) event;
        return message(event, "stride.workout.", changed.change(), WorkoutMessage.of(changed));
    }

    private OutgoingEvent message(PlanEvent event, String kind, Enum<?> change, Object payload) {
        String type = kind + change.name().toLowerCase(Locale.ROOT);
        return new OutgoingEvent(TOPIC, type, event.athlete().value(), write(payload));
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
