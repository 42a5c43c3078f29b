package app.stride.plans.adapter.rest;

import app.stride.plans.usecase.IdempotencyKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells whether two requests ask for the same: by what was understood of them, so that spaces and order do not matter. */
@ApplicationScoped
public class RequestHashes {

    private final ObjectWriter json;

    RequestHashes(ObjectMapper json) {
        this.json = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    public @Nullable IdempotencyKey key(@Nullable String header, Object request) {
        return header == null ? null : new IdempotencyKey(header, hash(request));
    }

    private String hash(Object request) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(request)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("A request that was read can be written and hashed", e);
        }
    }
}
