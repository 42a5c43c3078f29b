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
import org.jspecify.annotations.Nullable;
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
                            Object body = example((Map<?, ?>) operations.get(method));
                            Response answer = (body == null
                                            ? other.asks()
                                            : other.asks()
                                                    .contentType("application/json")
                                                    .body(body))
                                    .request(method.toUpperCase(Locale.ROOT), address);
                            tried.add(method + " " + path);
                            assertThat(answer.statusCode())
                                    .as(method + " " + path)
                                    .isEqualTo(404);
                            assertThat(answer.contentType()).contains("application/problem+json");
                        }));

        assertThat(tried).hasSizeGreaterThan(10);
        owner.gets("/" + plan).statusCode(200);
    }

    /** The body that the document shows, which is well-formed; null for an operation without one. */
    private static @Nullable Object example(Map<?, ?> operation) {
        if (!(operation.get("requestBody") instanceof Map<?, ?> body)) {
            return null;
        }
        Map<?, ?> json = (Map<?, ?>) ((Map<?, ?>) body.get("content")).get("application/json");
        return json.containsKey("example") ? json.get("example") : Map.of();
    }

    private static Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");
        paths.keySet().removeIf(path -> !path.contains("{plan_id}"));
        return paths;
    }
}
