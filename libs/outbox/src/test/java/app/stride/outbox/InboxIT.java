package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.embedded.EmbeddedStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = EmbeddedStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = "database", value = "outbox"))
class InboxIT {
    private static final String TOPIC = "stride.activities.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    InboxCleaner cleaner;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    private final String athlete = UUID.randomUUID().toString();

    @Test
    void anEventThatComesTwiceTakesEffectOnce() {
        AtomicInteger effects = new AtomicInteger();
        ConsumerRecord<String, String> record = received();

        process(record, effects);
        process(record, effects);

        assertThat(effects).hasValue(1);
    }

    @Test
    void twoConsumersOfOneServiceEachGetTheEvent() {
        AtomicInteger effects = new AtomicInteger();
        ConsumerRecord<String, String> record = received();

        inbox.process("one", record, (transaction, event) -> counted(effects))
                .await()
                .atMost(PATIENCE);
        inbox.process("other", record, (transaction, event) -> counted(effects))
                .await()
                .atMost(PATIENCE);

        assertThat(effects).hasValue(2);
    }

    @Test
    void aFailedEffectLeavesNoTraceSoThatItCanBeReplayed() {
        AtomicInteger effects = new AtomicInteger();
        ConsumerRecord<String, String> record = received();

        Throwable failure = inbox.process(
                        "test", record, (transaction, event) -> Uni.createFrom().failure(new PoisonEvent("bad")))
                .onItemOrFailure()
                .transform((done, thrown) -> thrown)
                .await()
                .atMost(PATIENCE);
        process(record, effects);

        assertThat(failure).isInstanceOf(PoisonEvent.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    void aPassingFailureOfTheDatabaseIsWaitedOut() {
        AtomicInteger tries = new AtomicInteger();

        inbox.process(
                        "test",
                        received(),
                        (transaction, event) -> tries.incrementAndGet() < 3
                                ? Uni.createFrom()
                                        .failure(new io.vertx.pgclient.PgException("going down", "FATAL", "57P01", ""))
                                : Uni.createFrom().voidItem())
                .await()
                .atMost(PATIENCE);

        assertThat(tries).hasValue(3);
    }

    @Test
    void anEventThatIsTriedAgainIsSeenToBeHeldUntilItTakesEffect() {
        AtomicInteger tries = new AtomicInteger();
        List<Double> held = new CopyOnWriteArrayList<>();

        inbox.process("held", received(), (transaction, event) -> {
                    held.add(heldSeconds());
                    return tries.incrementAndGet() < 3
                            ? Uni.createFrom()
                                    .failure(new io.vertx.pgclient.PgException("going down", "FATAL", "57P01", ""))
                            : Uni.createFrom().voidItem();
                })
                .await()
                .atMost(PATIENCE);

        assertThat(held).hasSize(3).isSorted().allMatch(seconds -> seconds > 0);
        assertThat(heldSeconds()).isZero();
    }

    private double heldSeconds() {
        return metrics.get("stride.inbox.held").tag("consumer", "held").gauge().value();
    }

    @Test
    void aDatabaseThatIsReadOnlyForAWhileIsWaitedFor() {
        AtomicInteger tries = new AtomicInteger();
        inbox.process(
                        "test",
                        received(),
                        (transaction, event) -> transaction
                                .query(tries.incrementAndGet() < 3 ? "set transaction read only" : "select 1")
                                .execute()
                                .chain(() -> outbox.append(
                                        transaction,
                                        List.of(new OutgoingEvent(TOPIC, "stride.activity.recorded", athlete, "{}")))))
                .await()
                .atMost(PATIENCE);

        assertThat(tries).hasValue(3);
    }

    @Test
    void aRecordWithoutItsAttributesIsPoison() {
        ConsumerRecord<String, String> bare = new ConsumerRecord<>(TOPIC, 0, 0, athlete, "{}");

        Throwable failure = inbox.process(
                        "test", bare, (transaction, event) -> Uni.createFrom().voidItem())
                .onItemOrFailure()
                .transform((done, thrown) -> thrown)
                .await()
                .atMost(PATIENCE);

        assertThat(failure).isInstanceOf(PoisonEvent.class).hasMessageContaining("ce_id");
    }

    @Test
    void theInboxForgetsOnlyWhatIsOldEnough() {
        process(received(), new AtomicInteger());

        cleaner.forget(Duration.ofHours(1)).await().atMost(PATIENCE);
        assertThat(remembered()).isEqualTo(1);

        pool.preparedQuery("update inbox set received_at = now() - interval '2 hours' where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE);
        cleaner.forget(Duration.ofHours(1)).await().atMost(PATIENCE);
        assertThat(remembered()).isZero();
    }

    private long remembered() {
        return pool.preparedQuery("select count(*) from inbox where athlete_id = $1")
                .execute(Tuple.of(athlete))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void process(ConsumerRecord<String, String> record, AtomicInteger effects) {
        inbox.process("test", record, (transaction, event) -> counted(effects))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Void> counted(AtomicInteger effects) {
        return Uni.createFrom().item(effects::incrementAndGet).replaceWithVoid();
    }

    private ConsumerRecord<String, String> received() {
        ConsumerRecord<String, String> record = new ConsumerRecord<>(TOPIC, 0, 0, athlete, "{}");
        Headers headers = record.headers();
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        headers.add("ce_type", "stride.activity.recorded".getBytes(StandardCharsets.UTF_8));
        headers.add("ce_time", "2026-04-20T10:00:00Z".getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
