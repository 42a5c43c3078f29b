package app.stride.activity.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * Examples of requests and answers: the resources {@code openapi/OPERATION.request.json} and {@code
 * .response.json}, or {@code .response.STATUS.json} where the operation has answers of several kinds.
 */
final class OperationExamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHOWN = "application/json";

    private OperationExamples() {}

    static void add(Operation operation) {
        String files = "/openapi/" + operation.getOperationId();
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), files + ".request.json");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), files + ".response.json");
                show(response.getContent(), String.format(Locale.ROOT, "%s.response.%s.json", files, status));
            }
        });
    }

    private static void show(@Nullable Content content, String file) {
        if (content == null || content.getMediaType(SHOWN) == null) {
            return;
        }
        try (InputStream json = OperationExamples.class.getResourceAsStream(file)) {
            if (json != null) {
                content.getMediaType(SHOWN).setExample(JSON.readValue(json, Object.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read.", e);
        }
    }
}
