package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Api;
import app.stride.acceptance.testkit.Inhabitant;
import app.stride.acceptance.testkit.Operation;
import app.stride.acceptance.testkit.SentStatements;
import app.stride.acceptance.testkit.Stride;
import app.stride.acceptance.testkit.Wire;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What still keeps athletes apart when a line before it is taken away: the services without the gateway, and the databases without the services' good
 * intentions, where no key and no statement goes without the athlete.
 */
@Order(3)
class SecondLineIT {
    /** What is not an athlete's: events on their way, and what the migrations keep for themselves. */
    private static final Pattern NOBODYS = Pattern.compile("outbox.*|inbox.*|flyway_schema_history|.*_shard.*");

    /** The athlete in a condition: in a list of columns, or in what is returned, they keep nobody out. */
    private static final Pattern BY_ATHLETE = Pattern.compile("athlete_id\\s*(=|in\\s*\\()"
            + "|=\\s*(\\w+\\.)?athlete_id\\b"
            + "|\\([^()]*\\bathlete_id\\b[^()]*\\)\\s*(=|in\\b|[<>])");

    /** Without anybody's asking: whose turn it is, what is too old, and what was cut off by an end of the process. */
    private static final Pattern FOR_EVERYBODY = Pattern.compile("for update skip locked"
            + "|^delete from idempotency_key where created_at < \\$1"
            + "|^update import set status = 'failed', .* where status = 'receiving'");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ATTEMPTS = 5;

    private static final Map<String, Part> PARTS = Map.of(
            "/v1/training-plans", Part.PLANS,
            "/v1/activities", Part.ACTIVITY,
            "/v1/athletes", Part.ACTIVITY,
            "/v1/daily-checkins", Part.ACTIVITY,
            "/v1/coach", Part.COACH);

    private static Stride stride;
    private static Api api;
    private static Inhabitant ann;
    private static Inhabitant bob;
    private static Set<String> statements;

    @BeforeAll
    static void everyCallIsMadeWhileTheDatabasesListen() {
        stride = Stride.running();
        api = Api.of(stride);
        try (SentStatements sent = new SentStatements(stride)) {
            ann = Inhabitant.movesIn(stride, api, "ann");
            bob = Inhabitant.movesIn(stride, api, "bob");
            api.operations().forEach(operation -> directly(operation, anns(operation), bob.token()));
            statements = sent.collect();
        }
    }

    @TestFactory
    Stream<DynamicTest> withoutTheGatewayAServiceTellsNobodyElse() {
        return api.operations().stream()
                .filter(operation ->
                        !operation.isPublic() && !operation.pathParameters().isEmpty())
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    HttpResponse<String> anothers = directly(operation, anns(operation), bob.token());
                    HttpResponse<String> nobodys = directly(operation, guessed(operation), bob.token());
                    assertThat(anothers.statusCode()).as(anothers.body()).isEqualTo(nobodys.statusCode());
                    assertThat(anothers.statusCode()).isBetween(400, 499);
                    assertThat(ann.isIn(anothers.body(), anns(operation))).isFalse();
                    for (String token : List.of("", "garbage", ann.expiredToken())) {
                        assertThat(directly(operation, anns(operation), token).statusCode())
                                .isEqualTo(401);
                    }
                }));
    }

    @Test
    void everyKeyBeginsWithTheAthlete() {
        Set<String> without = new TreeSet<>();
        for (String database : SentStatements.DATABASES) {
            SentStatements.keys(stride, database).forEach((table, firstColumn) -> {
                if (!NOBODYS.matcher(table).matches() && !firstColumn.equals("athlete_id")) {
                    without.add(database + "." + table + " begins with " + firstColumn);
                }
            });
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyStatementNamesTheAthlete() {
        Set<String> tables = new TreeSet<>();
        SentStatements.DATABASES.forEach(
                database -> tables.addAll(SentStatements.keys(stride, database).keySet()));
        tables.removeIf(table -> NOBODYS.matcher(table).matches());
        String ofAthletes = "(" + String.join("|", tables) + ")\\b";
        Pattern looks = Pattern.compile("\\b(from|join|update)\\s+" + ofAthletes);
        Pattern adds = Pattern.compile("\\binto\\s+" + ofAthletes);

        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(statements.stream()
                        .filter(statement -> looks.matcher(statement).find())
                        .filter(statement -> !FOR_EVERYBODY.matcher(statement).find())
                        .filter(statement -> !BY_ATHLETE.matcher(statement).find()))
                .isEmpty();
        assertThat(statements.stream()
                        .filter(statement -> adds.matcher(statement).find())
                        .filter(statement -> !statement.contains("athlete_id")))
                .isEmpty();
    }

    /** Neither a read more nor a different one, by which it could be told that there is something. */
    @Test
    void forAnothersTheSameIsReadAsForNothing() {
        List<Operation> operations = api.operations().stream()
                .filter(operation ->
                        !operation.isPublic() && !operation.pathParameters().isEmpty())
                .toList();
        try (SentStatements sent = new SentStatements(stride)) {
            long readings = operations.stream()
                    .filter(Operation::isReading)
                    .filter(operation ->
                            !sentFor(sent, operation, guessed(operation)).isEmpty())
                    .count();
            assertThat(readings).isGreaterThan(5);
            assertThat(operations.stream().flatMap(operation -> difference(sent, operation).stream()))
                    .isEmpty();
        }
    }

    /** Several times, because what happens in the background may be about either of both, too. */
    private static Optional<String> difference(SentStatements sent, Operation operation) {
        String difference = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<String> anothers = sentFor(sent, operation, anns(operation));
            List<String> nobodys = sentFor(sent, operation, guessed(operation));
            if (anothers.equals(nobodys)) {
                return Optional.empty();
            }
            difference = operation + ": for another's " + anothers + ", for nobody's " + nobodys;
        }
        return Optional.of(difference);
    }

    /** What is sent about the asker, or about what is asked for. */
    private static List<String> sentFor(SentStatements sent, Operation operation, String path) {
        List<String> values = Stream.concat(
                        Stream.of(bob.name()), ID.matcher(path).results().map(MatchResult::group))
                .toList();
        long begin = sent.now();
        directly(operation, path, bob.token());
        return sent.naming(values, begin);
    }

    private static String anns(Operation operation) {
        return operation.path(prefix -> ann.idFor(prefix).orElse("none"));
    }

    private static String guessed(Operation operation) {
        return operation.path(prefix -> ann.idFor(prefix)
                .filter(id -> id.length() != 36)
                .orElseGet(() -> UUID.randomUUID().toString()));
    }

    /** Round the gateway, at the service's own port. */
    private static HttpResponse<String> directly(Operation operation, String path, String token) {
        Part part = PARTS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
        byte[] body = operation.validBody().map(JsonNode::toString).orElse("").getBytes(StandardCharsets.UTF_8);
        return new Wire("http://127.0.0.1:" + stride.port(part))
                .call(operation.method(), path, token, body, "Content-Type", "application/json");
    }
}
