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
 * speak of any {@link Quirk} it stands.
 */
final class Quirks {

    private static final Logger LOG = Logger.getLogger(Quirks.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_REFUSAL = 400;
    private static final Set<Integer> NOT_ABOUT_THE_REQUEST = Set.of(401, 402, 403, 408, 429, 502, 503, 504);

    private final Map<String, Set<Quirk>> learned = new ConcurrentHashMap<>();

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
        Set<Quirk> known = learned.getOrDefault(model, Set.of());
        known.forEach(quirk -> quirk.change(request));
        for (Quirk quirk : Quirk.values()) {
            if (!known.contains(quirk) && quirk.isMeantBy(refusal) && quirk.change(request)) {
                LOG.infof("The model at %s is asked %s from now on.", address, quirk);
                learned.merge(model, EnumSet.of(quirk), Quirks::both);
                return true;
            }
        }
        return false;
    }

    private String adapted(String address, ObjectNode request) {
        learned.getOrDefault(model(address, request), Set.of()).forEach(quirk -> quirk.change(request));
        return request.toString();
    }

    private static Set<Quirk> both(Set<Quirk> one, Set<Quirk> other) {
        EnumSet<Quirk> both = EnumSet.copyOf(one);
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
