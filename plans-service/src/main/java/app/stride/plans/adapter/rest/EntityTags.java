package app.stride.plans.adapter.rest;

import app.stride.rest.IfMatch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.ws.rs.HttpMethod;
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
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives answers their entity tags: the plan's revision and version, where the answer shows one, and a digest of the very answer, for the
 * athlete's midnight changes what is shown of a plan that nobody changed. What was read is fit for the {@code If-Match} of a change as
 * long as revision and version are the same.
 */
public class EntityTags {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final int DIGEST_BYTES = 12;
    private static final String ASK_AGAIN = "private, no-cache";

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @Tagged
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL || !answer.hasEntity()) {
            return;
        }
        byte[] body = bytes(answer);
        EntityTag tag = new EntityTag(moment(answer.getEntity()) + digest(body));
        answer.getHeaders().putSingle(HttpHeaders.ETAG, '"' + tag.getValue() + '"');
        boolean reading = READING.contains(request.getMethod());
        if (reading) {
            answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        }
        Response.@Nullable ResponseBuilder otherwise = reading ? otherwise(request, tag) : null;
        if (otherwise != null) {
            int status = otherwise.build().getStatus();
            if (status == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
                throw IfMatch.stale();
            }
            answer.setStatus(status);
            answer.setEntity(null);
        } else if (!(answer.getEntity() instanceof byte[])) {
            answer.setEntity(new RawValue(new String(body, StandardCharsets.UTF_8)));
        }
    }

    /** If-Match compares strongly, If-None-Match weakly: a proxy that compresses weakens tags (RFC 9110, 13.1). */
    private static Response.@Nullable ResponseBuilder otherwise(ContainerRequestContext request, EntityTag tag) {
        Response.@Nullable ResponseBuilder strongly = request.getRequest().evaluatePreconditions(tag);
        return strongly != null || request.getHeaderString(HttpHeaders.IF_MATCH) != null
                ? strongly
                : request.getRequest().evaluatePreconditions(new EntityTag(tag.getValue(), true));
    }

    private byte[] bytes(ContainerResponseContext answer) {
        try {
            return answer.getEntity() instanceof byte[] file ? file : json.writeValueAsBytes(answer.getEntity());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String moment(@Nullable Object entity) {
        if (entity instanceof Optional<?> present) {
            return moment(present.orElse(null));
        }
        return entity instanceof Revised plan ? moment(plan.revision(), plan.version()) : "";
    }

    /** The part of a tag that tells a plan as it is from what it was before. */
    public static String moment(int revision, int version) {
        return revision + "." + version + "-";
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
