package app.stride.plans.adapter.rest;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Another athlete's plan is answered like one that does not exist, by every operation that the API document knows. */
@ServiceTest
class OthersPlansIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Athlete owner = Athlete.somebody();
    private final Athlete other = Athlete.somebody();

    @Test
    void everyOperationOnAnothersPlanIsNotFound() {
        String plan = owner.hasPlan(halfMarathon(LocalDate.now(ZoneOffset.UTC)));
        String workout =
                (String) owner.nextRun(plan, LocalDate.now(ZoneOffset.UTC)).get("id");
        List<String> tried = new ArrayList<>();

        operations()
                .forEach((path, operations) -> operations.keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> {
                            String mine = path.replace("{plan_id}", plan)
                                    .replace("{workout_id}", workout)
                                    .replace("{range}", "1..1");
                            String address = mine.replaceAll(
                                    "\\{[^}]*}", UUID.randomUUID().toString());
                            boolean takesBody = ((Map<?, ?>) operations.get(method)).containsKey("requestBody");
                            Response answer = (takesBody
                                            ? other.asks()
                                                    .contentType("application/json")
                                                    .body("{}")
                                            : other.asks())
                                    .request(method.toUpperCase(Locale.ROOT), address);
                            tried.add(method + " " + path);
                            // What lacks a required field is malformed before anything is looked for.
                            assertThat(answer.statusCode())
                                    .as(method + " " + path)
                                    .isIn(404, takesBody ? 400 : 404);
                            assertThat(answer.contentType()).contains("application/problem+json");
                        }));

        assertThat(tried).hasSizeGreaterThan(10);
        owner.gets("/" + plan).statusCode(200);
    }

    private static Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");
        paths.keySet().removeIf(path -> !path.contains("{plan_id}"));
        return paths;
    }
}
