package app.stride.plans.adapter.kafka;

import app.stride.outbox.IncomingEvent;
import app.stride.outbox.PoisonEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Reads payloads. What cannot be read is poison; what was in it is not repeated. */
@ApplicationScoped
class Payloads {

    /** What every payload says. */
    interface AboutAthlete {
        String athleteId();
    }

    private final ObjectMapper json;

    Payloads(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The domain's value of an event.
     *
     * @throws PoisonEvent when the payload has not the form of the contract, or is about another athlete than the record
     */
    <P extends AboutAthlete, T> T read(IncomingEvent event, Class<P> form, Function<P, T> value) {
        P payload = parse(event, form);
        if (payload == null || !event.athleteId().equals(payload.athleteId())) {
            throw new PoisonEvent("The payload of " + event.type() + " is not about the athlete of the record's key.");
        }
        try {
            return value.apply(payload);
        } catch (IllegalArgumentException | NullPointerException outOfRange) {
            throw new PoisonEvent("The payload of " + event.type() + " lacks a value, or has an impossible one.");
        }
    }

    private <P> P parse(IncomingEvent event, Class<P> form) {
        try {
            return json.readValue(event.json(), form);
        } catch (JsonProcessingException malformed) {
            throw new PoisonEvent("The payload of " + event.type() + " has not the form of the contract.");
        }
    }
}
