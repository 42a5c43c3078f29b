package app.stride.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Stride;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** With the command {@code token} a person calls the API by hand. */
@Order(3)
class TokenCommandIT {
    @Test
    void whatItPrintsIsTakenByTheProduct() {
        Stride stride = Stride.running();

        String token = stride.token("somebody " + UUID.randomUUID()).said().strip();

        assertThat(given().auth()
                        .oauth2(token)
                        .get(stride.gateway() + "/v1/activities")
                        .statusCode())
                .isEqualTo(200);
    }
}
