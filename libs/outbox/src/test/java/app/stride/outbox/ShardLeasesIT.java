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
    void theDatabaseLooksSoonWhetherTheMachineOfAReplicaIsStillThere() {
        ShardLeases replica = replica();
        renew(replica);

        replica.release().await().atMost(PATIENCE);

        // The pool has no other connection to lend.
        assertThat(pools.get(0)
                        .query("show tcp_keepalives_idle")
                        .execute()
                        .await()
                        .atMost(PATIENCE)
                        .iterator()
                        .next()
                        .getString(0))
                .isEqualTo("5");
    }

    private ShardLeases replica() {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(user)
                .setPassword(password)
                .setDatabase(DATABASE);
        Pool pool = PgBuilder.pool().connectingTo(options).using(vertx).build();
        pools.add(pool);
        return new ShardLeases(pool);
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
