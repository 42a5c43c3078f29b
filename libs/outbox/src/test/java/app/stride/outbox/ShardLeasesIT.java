package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas of one service, each with its own leases on a database that nobody else uses. */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class ShardLeasesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String DATABASE = "leases";

    @Inject
    Vertx vertx;

    @Inject
    Pool outboxDatabase;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "stride.database.user")
    String user;

    @ConfigProperty(name = "stride.database.password")
    String password;

    private final List<Pool> pools = new ArrayList<>();

    @BeforeEach
    void makeTheDatabase() {
        sql("drop database if exists " + DATABASE + " with (force)");
        sql("create database " + DATABASE);
    }

    @AfterEach
    void endReplicas() {
        pools.forEach(Pool::closeAndAwait);
    }

    @Test
    void aReplicaAloneServesAllShards() {
        ShardLeases alone = replica();

        renew(alone);

        assertThat(alone.held()).hasSize(Shards.COUNT).doesNotHaveDuplicates();
    }

    @Test
    void replicasShareTheShardsEvenlyAndNoneTwice() {
        ShardLeases first = replica();
        ShardLeases second = replica();
        ShardLeases third = replica();

        renew(first, second, third, first, second, third, first, second, third);

        assertThat(allHeld(first, second, third)).hasSize(Shards.COUNT).doesNotHaveDuplicates();
        assertThat(Stream.of(first, second, third).map(replica -> replica.held().size()))
                .allMatch(count -> count >= 4 && count <= 6);
    }

    @Test
    void aReplicaThatEndsLeavesItsShardsToTheOthers() {
        ShardLeases first = replica();
        ShardLeases second = replica();
        renew(first, second, first, second);

        second.release().await().atMost(PATIENCE);
        renew(first);

        assertThat(second.held()).isEmpty();
        assertThat(first.held()).hasSize(Shards.COUNT);
    }

    @Test
    void aReplicaThatDiesLeavesItsShardsToTheOthers() {
        ShardLeases first = replica();
        ShardLeases second = replica();
        renew(first, second, first, second);

        pools.get(1).closeAndAwait();
        await().atMost(PATIENCE).untilAsserted(() -> {
            renew(first);
            assertThat(first.held()).hasSize(Shards.COUNT);
        });
    }

    @Test
    void aReplicaThatStandsStillLeavesItsShardsToTheOthers() {
        // Given
        ShardLeases still = replica(Duration.ofSeconds(2));
        ShardLeases other = replica();
        renew(still, other, still, other);

        // When nothing more is heard of it, then
        await().atMost(PATIENCE).untilAsserted(() -> {
            renew(other);
            assertThat(other.held()).hasSize(Shards.COUNT);
        });
        await().atMost(PATIENCE).until(() -> still.held().isEmpty());
    }

    @Test
    void aReplicaKeepsItsShardsHoweverLongARoundTakes() {
        // Given
        ShardLeases busy = replica(Duration.ofSeconds(2));
        renew(busy);

        // When
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> {
            busy.beat();
            return busy.held().size() == Shards.COUNT;
        });

        // Then
        assertThat(busy.held()).hasSize(Shards.COUNT);
    }

    @Test
    void theConnectionOfAReplicaThatEndedMayBeIdleInThePool() {
        // Given
        ShardLeases replica = replica();
        renew(replica);

        // When
        replica.release().await().atMost(PATIENCE);

        // Then
        assertThat(setting("idle_session_timeout")).isEqualTo("0");
    }

    @Test
    void theDatabaseLooksSoonWhetherTheMachineOfAReplicaIsStillThere() {
        ShardLeases replica = replica();
        renew(replica);

        replica.release().await().atMost(PATIENCE);

        assertThat(setting("tcp_keepalives_idle")).isEqualTo("5");
    }

    /** Of the connection that the leases were on: the pool has no other one to lend. */
    private String setting(String name) {
        return pools.get(0)
                .query("show " + name)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    private ShardLeases replica() {
        return replica(Duration.ofMinutes(1));
    }

    private ShardLeases replica(Duration silence) {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(user)
                .setPassword(password)
                .setDatabase(DATABASE);
        Pool pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
        pools.add(pool);
        return new ShardLeases(pool, silence);
    }

    private void sql(String statement) {
        outboxDatabase.query(statement).execute().await().atMost(PATIENCE);
    }

    private static void renew(ShardLeases... replicas) {
        for (ShardLeases replica : replicas) {
            replica.renew().await().atMost(PATIENCE);
        }
    }

    private static List<Short> allHeld(ShardLeases... replicas) {
        return Stream.of(replicas).flatMap(replica -> replica.held().stream()).toList();
    }
}
