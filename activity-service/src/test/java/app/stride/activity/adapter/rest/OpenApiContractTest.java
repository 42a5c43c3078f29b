package app.stride.activity.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@ServiceTest
class OpenApiContractTest {
    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");
    private static final Path AS_SERVED = Path.of("target", "openapi.yaml");

    @Test
    void theContractFileIsWhatTheServiceServes() throws IOException {
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        Files.writeString(AS_SERVED, served);

        assertThat(Files.readString(CONTRACT))
                .as("The API has changed. If that was meant, copy %s to %s.", AS_SERVED, CONTRACT)
                .isEqualTo(served);
    }
}
