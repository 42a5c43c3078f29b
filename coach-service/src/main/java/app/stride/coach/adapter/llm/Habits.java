package app.stride.coach.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What was learned of each model from its refusals, so that a question is refused once and not every time. Where a refusal does not
 * speak of any {@link Habit} it stands.
 */
final class Habits {

    private static final Logger LOG = Logger.getLogger(Habits.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 400;
    private static final Set<Integer> NOT_ABOUT_THE_REQUEST = Set.of(401, 402, 403, 408, 429, 502, 503, 504);

    private final Map<String, Set<Habit>> learned = new ConcurrentHashMap<>();

    /** The request as the model at the address takes it, as far as is known. */
    String adapted(String address, String body) {
        return learned.isEmpty()
                ? body
                : parsed(body).map(request -> adapted(address, request)).orElse(body);
    }

    /**
     * Learns from a refusal.
     *
     * @return whether it makes sense to ask again
     */
    boolean learn(String address, String body, int status, String refusal) {
        if (status < FIRST_REFUSAL || NOT_ABOUT_THE_REQUEST.contains(status)) {
            return false;
        }
        return parsed(body).filter(request -> learn(address, request, refusal)).isPresent();
    }

    private boolean learn(String address, ObjectNode request, String refusal) {
        String model = model(address, request);
        Set<Habit> known = learned.getOrDefault(model, Set.of());
        known.forEach(habit -> habit.change(request));
        for (Habit habit : Habit.values()) {
            if (!known.contains(habit) && habit.isMeantBy(refusal) && habit.change(request)) {
                LOG.infof("The model at %s is asked %s from now on.", address, habit);
                learned.merge(model, EnumSet.of(habit), Habits::both);
                return true;
            }
        }
        return false;
    }

    private String adapted(String address, ObjectNode request) {
        learned.getOrDefault(model(address, request), Set.of()).forEach(habit -> habit.change(request));
        return request.toString();
    }

    private static Set<Habit> both(Set<Habit> one, Set<Habit> other) {
        EnumSet<Habit> both = EnumSet.copyOf(one);
        both.addAll(other);
        return both;
    }

    private static String model(String address, ObjectNode request) {
        return address + " " + request.path("model").asText();
    }

    private static Optional<ObjectNode> parsed(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
