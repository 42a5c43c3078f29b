package app.stride.plans.adapter.rest.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Shape;
import app.stride.plans.testkit.Shapes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract in {@code contract/openapi.yaml} is what the service serves (-Dstride.contract.update=true writes it),
 * and every operation shows what it takes and what it answers.
 */
@ServiceTest
class OpenApiContractTest {

    private static final Path CONTRACT = Path.of("contract", "openapi.yaml");

    @Test
    void theContractFileIsWhatTheServiceServes() throws IOException {
        String served = given().get("/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("stride.contract.update")) {
            Files.writeString(CONTRACT, served);
        }

        assertThat(Files.readString(CONTRACT))
                .as("The API has changed. If that was meant, run this test with -Dstride.contract.update=true.")
                .isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource
    void examplesHaveTheShapesOfTheContract(String operation, Shape shape) throws IOException {
        JsonNode example =
                new ObjectMapper().readTree(getClass().getResourceAsStream("/openapi/" + operation + ".response.json"));

        assertThat(example.isArray() ? example : List.of(example)).isNotEmpty().allSatisfy(shape::isThatOf);
    }

    static Stream<Arguments> examplesHaveTheShapesOfTheContract() {
        return Stream.of(
                arguments("createPlan", Shapes.PLAN_SUMMARY),
                arguments("readCurrentPlan", Shapes.PLAN_SUMMARY),
                arguments("listPlans", Shapes.PLAN_SUMMARY),
                arguments("activatePlan", Shapes.PLAN_SUMMARY),
                arguments("cancelPlan", Shapes.PLAN_SUMMARY),
                arguments("readPlan", Shapes.PLAN_DETAIL),
                arguments("exportPlans", Shapes.EXPORTED_PLAN),
                arguments("previewPlan", Shape.of("plan object, audit object")),
                arguments("auditPlan", Shapes.AUDIT),
                arguments("readWeek", Shapes.WEEK),
                arguments("readCalendar", Shapes.CALENDAR),
                arguments("explainMatch", Shapes.MATCHES),
                arguments("openFeed", Shapes.OPENED_FEED),
                arguments("readFeedState", Shapes.FEED_STATE),
                arguments("completeWorkout", Shapes.DONE),
                arguments("skipWorkout", Shapes.DONE),
                arguments("reopenWorkout", Shapes.DONE),
                arguments("unmatchWorkout", Shapes.DONE),
                arguments("editWorkout", Shapes.WORKOUT),
                arguments("listRevisions", Shapes.REVISIONS),
                arguments("compareRevisions", Shapes.COMPARISON),
                arguments("changePlan", Shapes.PLAN_CHANGE),
                arguments("listAdaptations", Shapes.ADAPTATIONS),
                arguments("adaptPlan", Shapes.ADAPTATION),
                arguments("acceptAdaptation", Shapes.ADAPTATION),
                arguments("rejectAdaptation", Shapes.ADAPTATION));
    }

    @Test
    void everyOperationHasExamples() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");

        assertThat(paths).hasSizeGreaterThan(10);
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation.containsKey("operationId") && answersReadably(operation)) {
                assertThat(operation.get("responses").toString()).as(path).contains("example=");
                assertThat(!operation.containsKey("requestBody")
                                || operation.get("requestBody").toString().contains("example="))
                        .as(path)
                        .isTrue();
            }
        }));
        assertThat(paths.keySet()).allSatisfy(path -> assertThat(path).startsWith("/v1/training-plans"));
        assertThat(List.copyOf(paths.keySet())).contains("/v1/training-plans/current/week");
    }

    /** Not nothing, and not a file for a machine. */
    private static boolean answersReadably(Map<String, Object> operation) {
        String responses = operation.get("responses").toString();
        return !responses.contains("204=") && !responses.contains("format=binary");
    }
}
