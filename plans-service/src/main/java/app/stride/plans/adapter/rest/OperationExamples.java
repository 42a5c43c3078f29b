package app.stride.plans.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/** Examples of requests and answers: files of the name of the operation, which the contract's tests read too. */
final class OperationExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OperationExamples() {}

    static void add(Operation operation) {
        String id = operation.getOperationId();
        if (id == null) {
            return;
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), "/openapi/" + id + ".request");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                show(response.getContent(), "/openapi/" + id + ".response");
            }
        });
    }

    private static void show(@Nullable Content content, String file) {
        if (content == null) {
            return;
        }
        try (InputStream json = OperationExamples.class.getResourceAsStream(file + ".json");
                InputStream text = OperationExamples.class.getResourceAsStream(file + ".txt")) {
            if (json != null) {
                show(content, JSON.readValue(json, Object.class));
            } else if (text != null) {
                show(content, (Object) new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The example " + file + " cannot be read", e);
        }
    }

    private static void show(Content content, Object example) {
        content.getMediaTypes().values().forEach(type -> type.setExample(example));
    }
}
