package app.stride.activity.adapter.rest;

import app.stride.activity.usecase.RequestKey;
import app.stride.activity.usecase.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Idempotency-Key} of a request, which stands for its body. */
@ApplicationScoped
public class RequestKeys {
    private final ObjectMapper json;

    RequestKeys(ObjectMapper json) {
        this.json = json;
    }

    /** The request's key, null when it has none. */
    public @Nullable RequestKey of(@Nullable String header, Object body) {
        String key = Preconditions.key(header);
        try {
            return key == null ? null : new RequestKey(key, Sha256.of(json.writeValueAsString(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was read can be written.", impossible);
        }
    }
}
