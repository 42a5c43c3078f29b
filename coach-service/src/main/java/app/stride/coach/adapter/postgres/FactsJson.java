package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.context.Fact;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts as they are stored. */
@ApplicationScoped
class FactsJson {

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    FactsJson(ObjectMapper json) {
        this.json = json;
    }

    /** Nothing where there are none. */
    @Nullable String written(List<Fact> facts) {
        try {
            return facts.isEmpty() ? null : json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fact> read(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
