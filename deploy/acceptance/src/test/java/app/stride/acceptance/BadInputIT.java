package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.BadInput;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.OwnPlan;
import app.stride.acceptance.testkit.Places.Place;
import app.stride.acceptance.testkit.RandomInput;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to any call that the document offers: never a failure of ours, never a word about our insides. */
@Order(3)
class BadInputIT {
    /** Below the limit of any kind of call, so that it is the input that is answered. */
    private static final int CALLS_PER_ATHLETE = 50;

    private static final int REFUSED_WHILE_IT_IS_SENT = 5 << 20;

    /** Of what chance makes; others find other things. */
    private static final long SEED = Long.getLong("stride.fuzz.seed", 7);

    private static final int RANDOM_BODIES = Integer.getInteger("stride.fuzz.bodies", 40);

    private static final int STEPS_DEEP = 490;

    private static Stride stride;
    private static Api api;
    private static Wire wire;

    private String token = "";
    private int calls;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
        api = Api.of(stride);
        wire = new Wire(stride);
    }

    @Test
    void whatTheExamplesLeaveOutIsSpoiledToo() {
        assertThat(api.operations().stream()
                        .flatMap(operation -> operation.places().stream().map(place -> operation + place.pointer())))
                .contains(
                        "POST /v1/training-plans/tune_up_races/0/distance_m",
                        "POST /v1/training-plans/workouts/0/segments/0/target/words",
                        "POST /v1/training-plans/preview/methodology_blend/text",
                        "POST /v1/training-plans/{plan_id}/adaptations/race/time_seconds",
                        "POST /v1/activities/laps/0/kind",
                        "PATCH /v1/activities/{id}/duplicate_of",
                        "POST /v1/coach/chat/thread_id");
    }

    @TestFactory
    Stream<DynamicTest> noBodyMakesItFail() {
        return api.operations().stream()
                .filter(operation -> operation.validBody().isPresent())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(faultsOfBodies(operation)).isEmpty()));
    }

    /** Workouts are looked into in a plan of one's own only, which is not the example. */
    @Test
    void noWorkoutOfOnesOwnMakesItFail() {
        Operation preview = api.operations().stream()
                .filter(operation -> operation.toString().equals("POST /v1/training-plans/preview"))
                .findFirst()
                .orElseThrow();
        JsonNode plan = OwnPlan.of(preview.validBody().orElseThrow());
        HttpResponse<String> unspoiled =
                wire.call("POST", preview.template(), token(), utf8(plan), "Content-Type", "application/json");
        assertThat(unspoiled.statusCode()).as(unspoiled.body()).isIn(200, 422);

        List<Place> inside = preview.placesIn(plan).stream()
                .filter(place -> place.pointer().startsWith("/workouts/"))
                .toList();
        Map<String, byte[]> bodies = new LinkedHashMap<>(BadInput.spoiled(inside));
        bodies.put("steps within steps", stepsWithinSteps(plan));
        List<String> faults = new ArrayList<>();
        bodies.forEach((what, body) -> note(faults, what, preview, preview.template(), body, "application/json"));
        assertThat(faults).isEmpty();
    }

    /** As deep as a reader of JSON goes: what looks into them, goes as deep. */
    private static byte[] stepsWithinSteps(JsonNode plan) {
        String nested = "{\"repeat\":2,\"steps\":[".repeat(STEPS_DEEP) + "{}" + "]}".repeat(STEPS_DEEP);
        String segments = "\"segments\":[";
        return plan.toString().replace(segments, segments + nested + ",").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf8(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> noBodyThatChanceMakesMakesItFail() {
        return api.operations().stream()
                .filter(operation -> operation.validBody().isPresent())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(faultsOfRandomBodies(operation)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> noQueryMakesItFail() {
        return api.operations().stream()
                .filter(operation -> !operation.queryParameters().isEmpty())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(faultsOfQueries(operation)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> noPathMakesItFail() {
        return api.operations().stream()
                .filter(operation -> !operation.pathParameters().isEmpty())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertThat(faultsOfPaths(operation)).isEmpty()));
    }

    private List<String> faultsOfBodies(Operation operation) {
        JsonNode valid = operation.validBody().orElseThrow();
        Map<String, byte[]> bodies = new LinkedHashMap<>(BadInput.bodies(valid));
        bodies.putAll(BadInput.spoiled(operation.places()));
        List<String> faults = new ArrayList<>();
        bodies.forEach((what, body) -> note(faults, what, operation, anybodys(operation), body, "application/json"));
        for (String type : List.of("text/plain", "x", "/", "application/", "application/json;charset=none")) {
            note(faults, "as " + type, operation, anybodys(operation), bodies.get("null"), type);
        }
        return faults;
    }

    private List<String> faultsOfRandomBodies(Operation operation) {
        JsonNode valid = operation.validBody().orElseThrow();
        RandomInput chance = new RandomInput(SEED + operation.toString().hashCode());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < RANDOM_BODIES; i++) {
            byte[] body = chance.body(valid);
            String what = "seed " + SEED + ": " + new String(body, StandardCharsets.UTF_8);
            note(faults, what, operation, anybodys(operation), body, "application/json");
        }
        return faults;
    }

    private List<String> faultsOfQueries(Operation operation) {
        List<String> faults = new ArrayList<>();
        for (String name : operation.queryParameters()) {
            for (String value : BadInput.queryValues()) {
                String path = anybodys(operation) + "?" + name + "=" + value;
                note(faults, name, operation, path, new byte[0], "application/json");
                note(faults, name + " twice", operation, path + "&" + name + "=1", new byte[0], "application/json");
            }
        }
        return faults;
    }

    private List<String> faultsOfPaths(Operation operation) {
        List<String> faults = new ArrayList<>();
        for (String value : List.of(
                "0",
                "-",
                "null",
                "%C3%28",
                "%F0%9F%92%A9",
                "a".repeat(1_000),
                "a".repeat(5_000),
                "%27%20OR%201=1",
                "1..9999999999999999999",
                "~")) {
            note(faults, value, operation, operation.path(prefix -> value), new byte[0], "application/json");
        }
        return faults;
    }

    private void note(List<String> faults, String what, Operation operation, String path, byte[] body, String type) {
        String fault = fault(operation, path, body, type);
        if (!fault.isEmpty()) {
            faults.add(what + " → " + fault);
        }
    }

    private String fault(Operation operation, String path, byte[] body, String type) {
        try {
            return Wire.fault(wire.call(operation.method(), path, token(), body, "Content-Type", type));
        } catch (UncheckedIOException closed) {
            if (body.length < REFUSED_WHILE_IT_IS_SENT) {
                throw closed;
            }
            return ""; // the 413 came and the connection went before this client had sent it all
        }
    }

    /** With ids that are well-formed and nobody's. */
    private static String anybodys(Operation operation) {
        return operation.path(prefix -> UUID.randomUUID().toString());
    }

    private String token() {
        if (calls++ % CALLS_PER_ATHLETE == 0) {
            token = stride.tokenOf("fuzz " + UUID.randomUUID());
        }
        return token;
    }
}
