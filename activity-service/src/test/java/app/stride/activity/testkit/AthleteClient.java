package app.stride.activity.testkit;

import static io.restassured.RestAssured.given;

import app.stride.embedded.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** One athlete with a valid token and an HTTP client. */
public final class AthleteClient {
    private final String subject;
    private final String token;

    private AthleteClient(String subject) {
        this.subject = subject;
        this.token = Tokens.of(ConfigProvider.getConfig().getValue("stride.oidc.issuer", String.class))
                .forAthlete(subject);
    }

    /** Somebody who was never here before. */
    public static AthleteClient newcomer() {
        return named("athlete-" + UUID.randomUUID());
    }

    public static AthleteClient named(String subject) {
        return new AthleteClient(subject);
    }

    public String subject() {
        return subject;
    }

    /** What the header Authorization says in a request that is written by hand. */
    public String authorization() {
        return "Bearer " + token;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    public Response get(String path, Object... parameters) {
        return request().get(path, parameters);
    }

    /** Uploads a recording. */
    public Response upload(String fileName, byte[] content) {
        return request()
                .multiPart("file", fileName, content, "application/octet-stream")
                .post("/v1/activities/import");
    }

    /** Uploads a recording of one activity that must be new, and returns the activity's id. */
    public String imported(String fileName, byte[] content) {
        return upload(fileName, content).then().statusCode(201).extract().path("activities[0].id");
    }

    /** Uploads so many zeros as a file without ever holding them, and returns the answer. */
    public HttpResponse<String> uploadZeros(int size) throws IOException, InterruptedException {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"huge.fit\"\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/activities/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArrays(() -> Stream.generate(() -> new byte[1024])
                                .limit(size / 1024)
                                .iterator()),
                        BodyPublishers.ofByteArray(new byte[size % 1024]),
                        BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Sends these bytes as a multipart form with the boundary {@code x}, whatever they are, and returns the answer. */
    public HttpResponse<String> sendForm(byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/activities/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    public Response post(String path, String json) {
        return request().contentType("application/json").body(json).post(path);
    }

    public Response put(String path, String json) {
        return request().contentType("application/json").body(json).put(path);
    }

    public Response patch(String path, String json) {
        return request().contentType("application/json").body(json).patch(path);
    }
}
