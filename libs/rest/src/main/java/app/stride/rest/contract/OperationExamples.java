package app.stride.rest.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Examples of requests and answers, which are resources of the service: {@code openapi/OPERATION.request.json} and
 * {@code .response.json}, or {@code .response.STATUS.json} where the operation has answers of several kinds, and
 * {@code .txt} where it answers something else than JSON.
 */
public final class OperationExamples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Class<?> service;

    /** @param service a class of the service: at build time only its own class loader finds its resources */
    public OperationExamples(Class<?> service) {
        this.service = service;
    }

    /** Shows at an operation what there is of it. */
    public void add(ApiOperation call) {
        String files = "/openapi/" + call.id();
        if (call.hasBody()) {
            show(call.operation().getRequestBody().getContent(), files + ".request");
        }
        call.operation().getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), files + ".response");
                show(response.getContent(), files + ".response." + status);
            }
        });
    }

    private void show(@Nullable Content content, String file) {
        if (content != null) {
            content.getMediaTypes().forEach((name, type) -> show(type, name.equals("application/json"), file));
        }
    }

    private void show(MediaType type, boolean isJson, String file) {
        try (InputStream example = service.getResourceAsStream(file + (isJson ? ".json" : ".txt"))) {
            if (example != null) {
                type.setExample(
                        isJson
                                ? JSON.readValue(example, Object.class)
                                : new String(example.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read.", e);
        }
    }
}
