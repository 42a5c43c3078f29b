package app.stride.coach.adapter.kafka;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.outbox.IncomingEvent;
import app.stride.outbox.PoisonEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads {@code stride.athlete.erased}: what does not say of the record's own athlete that they are erased erases nobody. */
@ApplicationScoped
public class ErasedPayload {

    private final ObjectMapper json;

    ErasedPayload(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Who is to be erased.
     *
     * @throws PoisonEvent when the payload has not the form of the contract, or is about another athlete than the record
     */
    public AthleteId athlete(IncomingEvent event) {
        if (!event.athleteId().equals(named(event))) {
            throw new PoisonEvent("The payload of " + event.type() + " is not about the athlete of the record's key.");
        }
        return new AthleteId(event.athleteId());
    }

    private String named(IncomingEvent event) {
        try {
            return json.readTree(event.json()).path("athlete_id").asText();
        } catch (JsonProcessingException malformed) {
            throw new PoisonEvent("The payload of " + event.type() + " has not the form of the contract.");
        }
    }
}
