package app.stride.activity.adapter.kafka;

import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Event.ActivityDeleted;
import app.stride.activity.usecase.Event.ActivityRecorded;
import app.stride.activity.usecase.Event.ActivityUpdated;
import app.stride.activity.usecase.Event.AthleteErased;
import app.stride.activity.usecase.Event.AthleteForgotten;
import app.stride.activity.usecase.Event.AthleteUpdated;
import app.stride.activity.usecase.Message;
import app.stride.activity.usecase.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Events as JSON for the topics of activities and of athletes. */
@ApplicationScoped
class JsonMessages implements Messages {
    private static final String ACTIVITIES = "stride.activities.v1";
    private static final String ATHLETES = "stride.athletes.v1";
    private static final String ERASED = "stride.athlete.erased";

    private final ObjectMapper json;

    JsonMessages(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Message of(Event event) {
        if (event instanceof ActivityRecorded recorded) {
            return message(ACTIVITIES, "stride.activity.recorded", event, ActivityMessage.of(recorded.kept()));
        }
        if (event instanceof ActivityUpdated updated) {
            return message(ACTIVITIES, "stride.activity.updated", event, ActivityMessage.of(updated.kept()));
        }
        if (event instanceof ActivityDeleted deleted) {
            return message(ACTIVITIES, "stride.activity.deleted", event, ActivityDeletedMessage.of(deleted));
        }
        if (event instanceof AthleteErased erased) {
            return message(
                    ATHLETES,
                    ERASED,
                    event,
                    new AthleteErasedMessage(erased.athlete().value()));
        }
        if (event instanceof AthleteForgotten) {
            return new Message(ATHLETES, ERASED, event.athlete().value(), null);
        }
        AthleteUpdated updated = (AthleteUpdated) event;
        return message(ATHLETES, "stride.athlete.updated", event, AthleteMessage.of(updated.state()));
    }

    private Message message(String topic, String type, Event event, Object body) {
        try {
            return new Message(topic, type, event.athlete().value(), json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event of plain records can always be written.", impossible);
        }
    }
}
