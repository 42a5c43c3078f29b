package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine that vanishes closes no connection; soon another one answers at its address. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class VanishedDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CONNECTIONS = 4;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "stride.database.host")
    String host;

    @ConfigProperty(name = "stride.database.port")
    int port;

    @ConfigProperty(name = "stride.database.name")
    String name;

    @ConfigProperty(name = "stride.database.user")
    String user;

    @ConfigProperty(name = "stride.database.password")
    String password;

    private Cable cable;
    private Pool pool;
    private DatabasePulse pulse;

    @BeforeEach
    void connect() throws IOException {
        cable = new Cable(host, port);
        pool = pool(Duration.ofMinutes(5), Duration.ofMinutes(5));
        pulse = new DatabasePulse(io.vertx.mutiny.core.Vertx.newInstance(vertx), pool, config());
    }

    @AfterEach
    void disconnect() throws IOException {
        pulse.stop(new ShutdownEvent());
        cable.close(); // which ends what is lost, too
        pool.close().await().atMost(PATIENCE);
    }

    @Test
    void whatWasAskedOfItFailsAndTheNextOneIsAnswered() {
        // Given
        Pool impatient = pool(Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(answer(impatient)).isEqualTo(1);

        // When
        cable.loseWhatIsOpen();

        // Then
        assertThatThrownBy(() -> answer(impatient)).matches(TransientFailure::is, "passes by itself");
        assertAnswers(impatient);
    }

    @Test
    void whoIsNotLetInTriesAgain() {
        // Given
        cable.loseEverything();

        // When
        for (int tries = 0; tries < CONNECTIONS; tries++) {
            assertThatThrownBy(() -> answer(pool)).matches(TransientFailure::is, "passes by itself");
        }
        cable.loseNothingNew();

        // Then
        assertAnswers(pool);
    }

    @Test
    void itIsFeltAgainThoughWhatWasAskedIsNeverAnswered() {
        // Given
        assertThat(answer(pool)).isEqualTo(1);
        cable.loseWhatIsOpen();

        // When
        pulse.start(new StartupEvent());

        // Then
        await().atMost(PATIENCE).until(() -> !pulse.isFelt());
        await().atMost(PATIENCE).until(pulse::isFelt);
    }

    /** For a moment the pool may still hand out what has just been closed. */
    private static void assertAnswers(Pool pool) {
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(TransientFailure::is)
                .untilAsserted(() -> assertThat(answer(pool)).isEqualTo(1));
    }

    private static int answer(Pool pool) {
        return pool.query("select 1")
                .execute()
                .map(rows -> rows.iterator().next().getInteger(0))
                .await()
                .atMost(PATIENCE);
    }

    private static OutboxConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboxConfig.class)
                .withDefaultValue("stride.outbox.source", "/outbox-test")
                .withDefaultValue("stride.outbox.silence", "600ms")
                .build()
                .getConfigMapping(OutboxConfig.class);
    }

    private Pool pool(Duration longestStatement, Duration longestIdle) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(cable.port())
                .setDatabase(name)
                .setUser(user)
                .setPassword(password);
        Input input = new Input(vertx, new PoolOptions().setMaxSize(CONNECTIONS), List.of(options));
        return Pool.newInstance(
                new DatabaseConnections(longestStatement, longestIdle, Duration.ofSeconds(1)).create(input));
    }

    private record Input(Vertx vertx, PoolOptions poolOptions, List<PgConnectOptions> pgConnectOptionsList)
            implements PgPoolCreator.Input {}
}
