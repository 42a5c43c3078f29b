package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An athlete of whom nothing can be told, among those of whom it can. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class RepublisherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String told = UUID.randomUUID().toString();
    private final String untold = EverythingAgain.UNTELLABLE + told;

    @Inject
    Republisher republisher;

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        say("delete from republication where athlete_id like '%' || $1 || '%'", told);
    }

    @Test
    void whoeverCannotBeToldOfHoldsUpNobody() {
        // Given two who come before all others
        say("insert into republication (athlete_id) select $1 || n from generate_series(1, 2) n", untold);
        say("insert into republication (athlete_id) select $1 || n from generate_series(1, 12) n", told);

        // When
        republisher.republish().await().atMost(PATIENCE);

        // Then
        await().atMost(PATIENCE).until(() -> waiting(told) == 0);
        assertThat(waiting(untold)).as("they are put off, not forgotten").isEqualTo(2);
    }

    @Test
    void whoeverCouldNotBeToldOfIsTriedAgainAfterAPauseThatGrows() {
        say("insert into republication (athlete_id, requested_at) values ($1, now() - interval '5 hours')", untold);

        republisher.republish().await().atMost(PATIENCE);

        await().atMost(PATIENCE)
                .until(() -> number(
                                "select count(*) from republication where athlete_id = $1"
                                        + " and due_at - now() between interval '14 minutes' and interval '16 minutes'",
                                untold)
                        == 1);
    }

    private long waiting(String athletes) {
        return number("select count(*) from republication where athlete_id like $1 || '%'", athletes);
    }

    private long number(String sql, String parameter) {
        return say(sql, parameter).iterator().next().getLong(0);
    }

    private RowSet<Row> say(String sql, String parameter) {
        return pool.preparedQuery(sql).execute(Tuple.of(parameter)).await().atMost(PATIENCE);
    }
}
