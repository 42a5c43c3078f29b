package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class BackoffIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({
        "0 seconds, 60",
        "19 minutes, 60",
        "40 minutes, 120",
        "10 hours, 1800",
        "20 hours, 3600",
        "30 days, 3600",
    })
    void thePauseIsATwentiethOfTheTimeWaitedBetweenItsBounds(String waited, int seconds) {
        assertThat(pause(new Backoff("interval '1 minute'", "interval '1 hour'"), waited))
                .isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"0 seconds", "10 hours"})
    void theFirstPauseCountsWhereItIsTheLonger(String waited) {
        assertThat(pause(new Backoff("interval '2 hours'", "interval '1 hour'"), waited))
                .isEqualTo(7200);
    }

    /** In seconds; the time is the same throughout a statement. */
    private int pause(Backoff backoff, String waited) {
        String dueAt = backoff.dueAt("(now() - interval '%s')".formatted(waited));
        return pool.query("select extract(epoch from %s - now())::int as pause".formatted(dueAt))
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getInteger("pause");
    }
}
