package app.stride.local.demo;

import app.stride.local.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The product as its users see it: JSON over HTTP, through the gateway, with one athlete's token. */
final class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final int TOO_MANY = 429;

    private final String address;
    private final String token;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Gateway(String address, String token) {
        this.address = address;
        this.token = token;
    }

    JsonNode get(String path) throws InterruptedException {
        return accepted(send(request(path).GET().build()));
    }

    JsonNode put(String path, Object body) throws InterruptedException {
        return accepted(send(withJson(path, "PUT", body)));
    }

    JsonNode patch(String path, Object body) throws InterruptedException {
        return accepted(send(withJson(path, "PATCH", body)));
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return accepted(send(withJson(path, "POST", body)));
    }

    /** Uploads a file as the part {@code file} of a form, like a browser does. */
    JsonNode upload(String name, byte[] file) throws InterruptedException {
        String boundary = "stride-" + Long.toHexString(System.nanoTime());
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return accepted(send(request("/v1/activities/import")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private HttpRequest withJson(String path, String method, Object body) {
        try {
            return request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            while (response.statusCode() == TOO_MANY) {
                Thread.sleep(1000
                        * response.headers().firstValueAsLong("Retry-After").orElse(1));
                response = http.send(request, BodyHandlers.ofString());
            }
            return response;
        } catch (IOException e) {
            throw new Refusal("The gateway does not answer at " + address + ": is Stride still running?", e);
        }
    }

    private JsonNode accepted(HttpResponse<String> response) {
        try {
            JsonNode body = json.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new Rejected(
                        response.statusCode(), response.request().uri().getPath(), body);
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new Refusal("No JSON from " + response.uri() + " (" + response.statusCode() + ")", e);
        }
    }

    /** An answer of the product that says no. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Rejected(int status, String path, JsonNode problem) {
            super(path + " answered " + status + ": "
                    + problem.path("detail").asText(problem.path("title").asText()));
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
