package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.Inhabitant;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.Shape;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every call that the document offers × whose id it names × who asks: no athlete ever sees, or changes, what is another's. */
@Order(3)
class IsolationIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String FEED = "/v1/training-plans/feed/{secret}";
    private static final int ROUNDS = 15;
    private static final int ATTEMPTS = 5;

    private static Stride stride;
    private static Api api;
    private static Wire wire;
    private static Inhabitant ann;
    private static Inhabitant bob;

    @BeforeAll
    static void twoAthletesMoveIn() {
        stride = Stride.running();
        api = Api.of(stride);
        wire = new Wire(stride);
        ann = Inhabitant.movesIn(stride, api, "ann");
        bob = Inhabitant.movesIn(stride, api, "bob");
    }

    private static Stream<DynamicTest> each(Stream<Operation> operations, java.util.function.Consumer<Operation> test) {
        return operations.map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> test.accept(operation)));
    }

    private static Stream<Operation> closed() {
        return api.operations().stream().filter(operation -> !operation.isPublic());
    }

    private static Stream<Operation> withIds() {
        return closed().filter(operation -> !operation.pathParameters().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> withoutAGoodTokenNothingIsAnswered() {
        return each(closed(), operation -> {
            for (String token : List.of("", ann.expiredToken(), "garbage")) {
                HttpResponse<String> answer = ask(operation, ownPath(operation), token);
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(Wire.fault(answer)).isEmpty();
                assertThat(ann.isIn(answer.body(), ownPath(operation))).isFalse();
            }
        });
    }

    /** The other tests leave out what is public, so that nothing becomes so by mistake. */
    @Test
    void nothingButTheCalendarFeedIsOpenToAnybody() {
        assertThat(api.operations().stream().filter(Operation::isPublic).map(Operation::toString))
                .containsExactly("GET " + FEED + ".ics");
    }

    /** A calendar app has nothing but the address, and whose token comes with it makes no difference. */
    @Test
    void aFeedIsOpenToWhoeverKnowsItsAddress() {
        HttpResponse<String> withoutToken = feed(annsSecret(), "");
        HttpResponse<String> withBobs = feed(annsSecret(), bob.token());
        assertThat(withoutToken.statusCode()).as(withoutToken.body()).isEqualTo(200);
        assertThat(withoutToken.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Shape.of(withBobs)).isEqualTo(Shape.of(withoutToken));
    }

    @TestFactory
    Stream<DynamicTest> aFeedThatIsNobodysIsAnsweredAlikeWhoeverAsks() {
        List<String> nobodys = Shape.of(feed("A".repeat(annsSecret().length()), ""));
        return Stream.of(
                        annsSecret().substring(1),
                        annsSecret() + "A",
                        annsSecret().toUpperCase(Locale.ROOT),
                        "%27",
                        "a".repeat(3_900)) // just short enough for the gateway
                .map(secret -> DynamicTest.dynamicTest(secret.length() + " characters", () -> {
                    for (String token : List.of("", ann.token(), bob.token())) {
                        HttpResponse<String> answer = feed(secret, token);
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
                        assertThat(Shape.of(answer)).isEqualTo(nobodys);
                        assertThat(ann.isIn(answer.body(), "")).isFalse();
                    }
                }));
    }

    private static String annsSecret() {
        return ann.idFor(FEED).orElseThrow();
    }

    private static HttpResponse<String> feed(String secret, String token) {
        return ask("GET", FEED.replace("{secret}", secret) + ".ics", "", token);
    }

    @TestFactory
    Stream<DynamicTest> onesOwnIsFound() {
        return each(withIds().filter(Operation::isReading), operation -> {
            HttpResponse<String> answer = ask(operation, ownPath(operation), ann.token());
            // 422: an easy day has no workout for a watch, but is there
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
        });
    }

    @TestFactory
    Stream<DynamicTest> anothersIsAnsweredLikeNothingAtAll() {
        return each(withIds(), operation -> {
            String path = ownPath(operation);
            HttpResponse<String> anothers = ask(operation, path, bob.token());
            HttpResponse<String> nobodys = ask(operation, guessedPath(operation), bob.token());

            assertThat(anothers.statusCode()).as(anothers.body()).isEqualTo(nobodys.statusCode());
            assertThat(anothers.statusCode()).isBetween(400, 499).isNotEqualTo(429);
            assertThat(Shape.of(anothers)).isEqualTo(Shape.of(nobodys));
            assertThat(ann.isIn(anothers.body(), path)).isFalse();
        });
    }

    @TestFactory
    Stream<DynamicTest> mineInsideAnothersIsNotFoundEither() {
        return each(withIds().filter(operation -> operation.pathParameters().size() > 1), operation -> {
            for (int foreign = 0; foreign < operation.pathParameters().size(); foreign++) {
                int which = foreign;
                int[] at = {0};
                String path = operation.path(
                        prefix -> (at[0]++ == which ? ann : bob).idFor(prefix).orElse("none"));
                if (path.equals(ownPath(operation, bob))) {
                    continue; // no id, but a number that both have
                }
                HttpResponse<String> answer = ask(operation, path, bob.token());
                assertThat(answer.statusCode())
                        .as(answer.body())
                        .isBetween(400, 499)
                        .isNotEqualTo(429);
                assertThat(ann.isIn(answer.body(), path)).isFalse();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> idsThatAreNoneAreRefusedWithoutASound() {
        return each(withIds(), operation -> {
            for (String value : List.of("nonsense", "0", "%27%20OR%20true--", UUID.randomUUID() + "x")) {
                HttpResponse<String> answer = ask(operation, operation.path(prefix -> value), bob.token());
                assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404, 422);
                assertThat(Wire.fault(answer)).isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> listsHoldOnesOwnOnly() {
        return each(
                closed().filter(operation ->
                        operation.isReading() && operation.pathParameters().isEmpty()),
                operation -> {
                    HttpResponse<String> answer = ask(operation, operation.template(), bob.token());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(ann.isIn(answer.body(), "")).isFalse();
                });
    }

    @TestFactory
    Stream<DynamicTest> asEventsAnothersIsAnsweredLikeNothingTheSame() {
        return each(withIds().filter(Operation::isReading), operation -> {
            String path = ownPath(operation);
            HttpResponse<String> anothers = ask(operation, path, bob.token(), "Accept", "text/event-stream");
            HttpResponse<String> nobodys =
                    ask(operation, guessedPath(operation), bob.token(), "Accept", "text/event-stream");

            assertThat(anothers.statusCode()).as(anothers.body()).isEqualTo(nobodys.statusCode());
            assertThat(anothers.statusCode()).isBetween(400, 499).isNotEqualTo(429);
            assertThat(Shape.of(anothers)).isEqualTo(Shape.of(nobodys));
            assertThat(ann.isIn(anothers.body(), path)).isFalse();
        });
    }

    /** An assistant has a tool for days, none for ids: those that it names all the same are not looked at. */
    @TestFactory
    Stream<DynamicTest> anothersIdInWhatAnAssistantAsksOpensNothing() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String theirs = "\"activity_id\":\"%s\",\"plan_id\":\"%s\",\"thread_id\":\"%s\""
                .formatted(
                        ann.idFor("/v1/activities/{id}").orElseThrow(),
                        ann.idFor("/v1/training-plans/{plan_id}").orElseThrow(),
                        ann.idFor("/v1/coach/threads/{id}").orElseThrow());
        return Stream.of("get_activity", "get_plan_week", "get_fitness_trend", "propose_skip")
                .map(tool -> DynamicTest.dynamicTest(tool, () -> {
                    String body =
                            ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":"
                                            + "{\"date\":\"%s\",\"workout_date\":\"%s\",\"reason\":\"%s\",%s}}}")
                                    .formatted(tool, today, today, "tired", theirs);
                    HttpResponse<String> answer = ask("POST", "/v1/coach/mcp", body, bob.token());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(ann.isIn(answer.body(), body)).isFalse();
                }));
    }

    /**
     * Answering another's must not take a different kind of time than answering nothing. That not even a statement
     * more is sent, which is too short to be timed on a busy machine, is what SecondLineIT counts.
     */
    @TestFactory
    Stream<DynamicTest> theTimeTellsNothing() {
        return each(withIds().filter(Operation::isReading), operation -> {
            // on a busy machine one of both may have had bad luck, but hardly every time
            List<String> apart = new ArrayList<>();
            String distance = distance(operation);
            while (!distance.isEmpty() && apart.size() < ATTEMPTS) {
                apart.add(distance);
                distance = distance(operation);
            }
            assertThat(distance).as(apart.toString()).isEmpty();
        });
    }

    /** How far the medians are apart, alternately measured; empty when nobody would tell it. */
    private static String distance(Operation operation) {
        long[] anothers = new long[ROUNDS];
        long[] nobodys = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            anothers[round] = nanos(() -> ask(operation, ownPath(operation), bob.token()));
            nobodys[round] = nanos(() -> ask(operation, guessedPath(operation), bob.token()));
        }
        double millis = Math.abs(median(anothers) - median(nobodys)) / 1e6;
        double ratio =
                (double) Math.max(median(anothers), median(nobodys)) / Math.min(median(anothers), median(nobodys));
        return ratio < 1.5 || millis < 3 ? "" : String.format(Locale.ROOT, "%.1f ms apart, ratio %.1f", millis, ratio);
    }

    private static String ownPath(Operation operation) {
        return ownPath(operation, ann);
    }

    private static String ownPath(Operation operation, Inhabitant owner) {
        return operation.path(prefix -> owner.idFor(prefix)
                .orElseThrow(() -> new AssertionError(
                        "nothing of theirs is known for " + prefix + ": let them have one (Inhabitant)")));
    }

    private static String guessedPath(Operation operation) {
        return operation.path(prefix -> ann.idFor(prefix)
                .filter(id -> !ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString()));
    }

    private static HttpResponse<String> ask(Operation operation, String path, String token, String... headers) {
        String body = operation.validBody().map(JsonNode::toString).orElse("");
        return ask(operation.method(), path, body, token, headers);
    }

    private static HttpResponse<String> ask(String method, String path, String body, String token, String... headers) {
        Stream<String> all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers));
        return wire.call(method, path, token, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    private static long nanos(Supplier<?> call) {
        long begin = System.nanoTime();
        call.get();
        return System.nanoTime() - begin;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
