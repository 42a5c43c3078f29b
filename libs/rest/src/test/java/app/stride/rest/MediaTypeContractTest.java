package app.stride.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that should name a media type, spelled as no proper client spells them. */
@QuarkusTest
class MediaTypeContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "json",
                "/",
                "/json",
                "application/",
                ";",
                "*/json",
                "application/json, text/plain",
                "a b/c d",
                "text/plain",
                "",
                ";charset=utf-8",
                "application/json/xml"
            })
    void aBodyOfNoTypeThatIsKnownIsA415(String type) throws Exception {
        HttpResponse<String> answer = post("Content-Type", type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        assertProblem(answer);
        assertThat(answer.body()).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=nonsense",
                "application/json;charset=",
                "application/json;charset",
                "application/json;;",
                "application/json;=",
                "application/json;a=\"",
                "application/*",
                "*/*"
            })
    void anOddParameterIsNoFailureOfOurs(String type) throws Exception {
        HttpResponse<String> answer = post("Content-Type", type);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 415);
        if (answer.statusCode() >= 400) {
            assertProblem(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "/",
                "application/",
                ";",
                "",
                ",",
                "*/json",
                "application/json;q=nonsense",
                "application/json;q=7",
                "text/csv",
                "application/json;q"
            })
    void anAcceptHeaderIsTakenOrRefused(String type) throws Exception {
        HttpResponse<String> answer = post("Accept", type);

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 406);
        if (answer.statusCode() >= 400) {
            assertProblem(answer);
        }
    }

    private static HttpResponse<String> post(String header, String value) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/edge"))
                .header(header, value)
                .POST(BodyPublishers.ofString("{\"race_name\":\"x\",\"distance_m\":1}"));
        if (!header.equals("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"detail\"").doesNotContain("Exception");
    }
}
