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
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
        Pattern ofAthletes = Pattern.compile("\\b(from|join|into|update)\\s+(" + String.join("|", tables) + ")\\b");
        Pattern named = Pattern.compile("athlete_id\\s*(=|in\\b|,|\\)|>)");

        assertThat(statements).hasSizeGreaterThan(50);
        assertThat(statements.stream()
                        .filter(statement -> ofAthletes.matcher(statement).find())
                        .filter(statement -> !named.matcher(statement).find()))
                .isEmpty();
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
