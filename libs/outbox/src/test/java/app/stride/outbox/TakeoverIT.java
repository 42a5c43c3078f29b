package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a replica sent in vain is not sent by it any more once another one may have its shards: it would come behind
 * what that one sends, and a compacted topic would keep the older state. A topic that is gone for a while stands for a
 * partition whose leader is being elected; and what comes twice came from both.
 */
@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class TakeoverIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Many times what a producer takes to hear that its topic is there and to send what waits. */
    private static final Duration LONG_ENOUGH = Duration.ofMillis(1_500);

    private static final Duration SHORT_SILENCE = Duration.ofSeconds(4);
    private static final Duration LONG_SILENCE = Duration.ofMinutes(1);
    private static final String DATABASE = "takeover";

    private static final String APPEND = """
            insert into outbox (athlete_id, event_id, shard, topic, type, payload)
            values ($1, $2, $3, $4, 'stride.activity.recorded', $5)
            """;

    @Inject
    Vertx vertx;

    @Inject
    Pool outboxDatabase;

    @ConfigProperty(name = "stride.database.host")
    String host;

    @ConfigProperty(name = "stride.database.port")
    int port;

    @ConfigProperty(name = "stride.database.user")
    String user;

    @ConfigProperty(name = "stride.database.password")
    String password;

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    private final String athlete = UUID.randomUUID().toString();
    private final String topic = "stride.taken-over-" + athlete + ".v1";
    private final List<Replica> replicas = new ArrayList<>();
    private Admin admin;
    private Cable cable;
    private Pool database;

    @BeforeEach
    void makeTheDatabaseAndTheTopic() throws Exception {
        outboxDatabase
                .query("drop database if exists " + DATABASE + " with (force)")
                .execute()
                .await()
                .atMost(PATIENCE);
        outboxDatabase.query("create database " + DATABASE).execute().await().atMost(PATIENCE);
        database = pool("test", host, port);
        database.query(tables()).execute().await().atMost(PATIENCE);
        cable = new Cable(host, port);
        admin = Admin.create(Map.of("bootstrap.servers", brokers));
        makeTheTopic();
    }

    @AfterEach
    void endAll() throws Exception {
        cable.close(); // first: nobody waits for what comes no more
        List.copyOf(replicas).forEach(Replica::end);
        database.closeAndAwait();
        admin.deleteTopics(List.of(topic)).all().get();
        admin.close();
    }

    @Test
    void whatAReplicaSentInVainIsNotSentByItAfterItHasEnded() throws Exception {
        // Given
        Replica first = new Replica("first", host, port, LONG_SILENCE);
        Thread sending = sendsInVain(first);

        // When
        first.end();

        // Then
        assertTakenOver(sending);
    }

    @Test
    void whatAReplicaSentInVainIsNotSentByItAfterTheDatabaseHasEndedItsSession() throws Exception {
        // Given
        Replica first = new Replica("first", host, port, LONG_SILENCE);
        Thread sending = sendsInVain(first);

        // When
        outboxDatabase
                .query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'first'")
                .execute()
                .await()
                .atMost(PATIENCE);

        // Then
        assertTakenOver(sending);
    }

    @Test
    void whatAReplicaSentInVainIsNotSentByItWhenItHearsNothingOfTheDatabase() throws Exception {
        // Given
        Replica first = new Replica("first", "127.0.0.1", cable.port(), SHORT_SILENCE);
        Thread sending = sendsInVain(first);

        // When
        cable.loseEverything();

        // Then
        assertTakenOver(sending);
    }

    /** Has one event published, which makes the topic known, and one more sent that nobody takes. */
    private Thread sendsInVain(Replica replica) throws Exception {
        append("{\"version\":4}");
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        admin.deleteTopics(List.of(topic)).all().get();
        await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(topic));
        double failedBefore = replica.failed();
        append("{\"version\":5}");
        await().atMost(PATIENCE).until(() -> replica.failed() > failedBefore);
        return replica.sending();
    }

    private void assertTakenOver(Thread sending) throws Exception {
        sending.join(PATIENCE.toMillis());
        assertThat(sending.isAlive())
                .as("or else it sends when the topic is there")
                .isFalse();
        new Replica("second", host, port, LONG_SILENCE);
        append("{\"version\":6}");
        makeTheTopic();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        await().pollDelay(LONG_ENOUGH).atMost(PATIENCE).until(() -> true);
        assertThat(PublishedEvents.all(brokers, topic))
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"version\":5}", "{\"version\":6}");
    }

    private void makeTheTopic() throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        await().atMost(PATIENCE).until(() -> admin.listTopics().names().get().contains(topic));
    }

    private void append(String json) {
        database.preparedQuery(APPEND)
                .execute(Tuple.of(athlete, UUID.randomUUID(), Shards.of(athlete), topic, json))
                .await()
                .atMost(PATIENCE);
    }

    private long waiting() {
        return database.query("select count(*) from outbox")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static String tables() throws IOException {
        try (InputStream sql = TakeoverIT.class.getResourceAsStream("/db/outbox/V2026112200__outbox.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Pool pool(String name, String at, int port) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost(at)
                .setPort(port)
                .setDatabase(DATABASE)
                .setUser(user)
                .setPassword(password)
                .addProperty("application_name", name);
        return PgBuilder.pool().connectingTo(options).using(vertx).build();
    }

    private static OutboxConfig config(Duration silence) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(OutboxConfig.class)
                .withDefaultValue("stride.outbox.source", "/outbox-test")
                .withDefaultValue("stride.outbox.lease-interval", "200ms")
                .withDefaultValue("stride.outbox.lease-silence", silence.toString())
                .withDefaultValue("stride.outbox.delivery-timeout", "1s")
                .build()
                .getConfigMapping(OutboxConfig.class);
    }

    /** A relay of its own, at work. */
    private final class Replica {
        private final String name;
        private final Pool pool;
        private final MeterRegistry metrics = new SimpleMeterRegistry();
        private final OutboxRelay relay;

        Replica(String name, String at, int port, Duration silence) {
            this.name = name;
            this.pool = pool(name, at, port);
            OutboxConfig config = config(silence);
            Map<String, Object> kafka = Map.of("bootstrap.servers", brokers, "client.id", name);
            EventPublisher publisher = new EventPublisher(kafka, config);
            this.relay = new OutboxRelay(vertx, pool, new ShardLeases(pool, config), publisher, config, metrics);
            relay.start(new StartupEvent());
            replicas.add(this);
        }

        /** Rounds that failed, or that wait for the broker for longer than they should. */
        double failed() {
            return metrics.get("stride.outbox.failed").counter().count();
        }

        /** The thread of its producer. */
        Thread sending() {
            return Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("kafka-producer-network-thread | " + name))
                    .findFirst()
                    .orElseThrow();
        }

        void end() {
            replicas.remove(this);
            relay.stop(new ShutdownEvent());
            pool.closeAndAwait();
        }
    }
}
