package app.stride.plans.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives answers their entity tags: the plan's revision, where the answer shows one, and a digest of the very answer. A revision alone
 * would not do, for completions, matches and the athlete's midnight change what is shown without changing the plan's content.
 */
class EntityTags {

    /** What follows the revision in a tag. */
    static final String SEPARATOR = "-";

    private static final int DIGEST_BYTES = 12;
    private static final String ASK_AGAIN = "private, no-cache";

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @Tagged
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return;
        }
        byte[] body = bytes(answer);
        EntityTag tag = new EntityTag(revision(answer.getEntity()) + digest(body));
        answer.getHeaders().putSingle(HttpHeaders.ETAG, '"' + tag.getValue() + '"');
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        } else if (!(answer.getEntity() instanceof byte[])) {
            answer.setEntity(new RawValue(new String(body, StandardCharsets.UTF_8)));
        }
    }

    private byte[] bytes(ContainerResponseContext answer) {
        try {
            return answer.getEntity() instanceof byte[] file ? file : json.writeValueAsBytes(answer.getEntity());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String revision(@Nullable Object entity) {
        if (entity instanceof Optional<?> present) {
            return revision(present.orElse(null));
        }
        return entity instanceof Revised plan ? plan.revision() + SEPARATOR : "";
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
