package app.stride.coach.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.usecase.proposal.Proposals;
import app.stride.embedded.MalformedRecords;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who is erased elsewhere is erased here: as activity-service tells it, over a real broker. */
@QuarkusTest
class ErasureIT extends CoachApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    @Inject
    DataSource database;

    @Inject
    Proposals proposals;

    @Test
    void whoIsErasedIsInNoTableAnyMore() {
        // Given
        String other = "athlete-" + UUID.randomUUID();
        ask(athlete, "How was my week?");
        ask(other, "And mine?");
        assertThat(tablesThatKnow(athlete)).contains("thread", "turn");

        // When
        tell(erasureOf(athlete, Instant.now()));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatKnow(athlete)).isEmpty());
        asAthlete().get("/v1/coach/threads").then().statusCode(200).body("$", hasSize(0));
        as(other).get("/v1/coach/threads").then().statusCode(200).body("$", hasSize(1));
    }

    @Test
    void whoComesBackIsNotErasedByWhatIsToldAgain() {
        // Given
        Instant decided = Instant.now();
        ProducerRecord<String, String> erasure = erasureOf(athlete, decided);
        ask(athlete, "How was my week?");
        tell(erasure);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatKnow(athlete)).isEmpty());
        ask(athlete, "Here I am again.");

        // When
        tell(erasure);
        tell(erasureOf(athlete, decided.minusSeconds(60)));

        // Then
        String last = "athlete-" + UUID.randomUUID();
        ask(last, "Am I heard of after all of that?");
        // One key, one partition: what is told last is taken last.
        tell(new ProducerRecord<>(
                erasure.topic(),
                partitionOf(athlete),
                last,
                json(last),
                erasureOf(last, Instant.now()).headers()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatKnow(last)).isEmpty());
        asAthlete().get("/v1/coach/threads").then().statusCode(200).body("$", hasSize(1));
        assertThat(tablesThatKnow(athlete)).contains("thread").doesNotContain("inbox");
    }

    @Test
    void whoCameBackLongBeforeItIsHeardKeepsWhatIsNew() throws SQLException {
        // Given
        Instant decided = Instant.now().minus(Duration.ofDays(3));
        ask(athlete, "How was my week?");
        run("update thread set created_at = created_at - interval '4 days' where athlete_id = ?");
        run("update token_use set day = day - 4 where athlete_id = ?");
        ask(athlete, "Here I am again.");
        proposals
                .add(new AthleteId(athlete), adaptation(decided.minusSeconds(60)))
                .await()
                .atMost(PATIENCE);
        Proposal since = adaptation(Instant.now());
        proposals.add(new AthleteId(athlete), since).await().atMost(PATIENCE);

        // When
        tell(erasureOf(athlete, decided));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> asAthlete()
                        .get("/v1/coach/threads")
                        .then()
                        .statusCode(200)
                        .body("title", contains("Here I am again.")));
        asAthlete()
                .get("/v1/coach/proposals")
                .then()
                .body("id", contains(since.id().value().toString()));
        assertThat(run("delete from token_use where athlete_id = ?")).isEqualTo(1);
        assertThat(tablesThatKnow(athlete)).contains("thread", "turn", "proposal", "proposal_audit");
    }

    @Test
    void whatIsNotAboutTheAthleteOfItsRecordErasesNobody() {
        // Given
        ask(athlete, "How was my week?");
        ProducerRecord<String, String> erasure = erasureOf(athlete, Instant.now());

        // When
        int partition =
                tell(new ProducerRecord<>(erasure.topic(), null, athlete, json("somebody else"), erasure.headers()));
        tell(new ProducerRecord<>(
                erasure.topic(),
                null,
                athlete,
                "{",
                erasureOf(athlete, Instant.now()).headers()));

        // Then
        String last = "athlete-" + UUID.randomUUID();
        ask(last, "Am I heard of after all of that?");
        tell(new ProducerRecord<>(
                erasure.topic(),
                partition,
                last,
                json(last),
                erasureOf(last, Instant.now()).headers()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatKnow(last)).isEmpty());
        asAthlete().get("/v1/coach/threads").then().statusCode(200).body("$", hasSize(1));
    }

    @Test
    void anErasureBehindMalformedRecordsIsHeard() {
        // Given
        String last = "athlete-" + UUID.randomUUID();
        ask(last, "Am I heard of after all of that?");

        // When
        MalformedRecords malformed =
                MalformedRecords.sent(brokers, "stride.athletes.v1", athlete, "stride.athlete.erased", json(athlete));
        tell(new ProducerRecord<>(
                "stride.athletes.v1",
                malformed.partition(),
                last,
                json(last),
                erasureOf(last, Instant.now()).headers()));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesThatKnow(last)).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(malformed.dead()).isEqualTo(malformed.poison()));
    }

    @Test
    void whatComesOfAConversationThatIsGoneIsNotKept() {
        // Given
        Proposal late = Proposal.made(
                new ProposalId(UUID.randomUUID()),
                Optional.of(new ThreadId(UUID.randomUUID())),
                "An easier week",
                new Wish.AdaptPlan(UUID.randomUUID(), 1, "sickness", null, null),
                new Effect(List.of(), List.of(), List.of(), null),
                Instant.now());

        // When
        proposals.add(new AthleteId(athlete), late).await().atMost(PATIENCE);

        // Then
        assertThat(tablesThatKnow(athlete)).isEmpty();
    }

    private static Proposal adaptation(Instant made) {
        return Proposal.made(
                new ProposalId(UUID.randomUUID()),
                Optional.empty(),
                "An easier week",
                new Wish.AdaptPlan(UUID.randomUUID(), 1, "sickness", null, null),
                new Effect(List.of(), List.of(), List.of(), null),
                made);
    }

    /** Runs a statement about the athlete, and says how many rows it changed. */
    private int run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, athlete);
            return statement.executeUpdate();
        }
    }

    private void ask(String subject, String question) {
        as(subject)
                .body(Map.of("message", question))
                .post("/v1/coach/chat")
                .then()
                .statusCode(200);
    }

    private static ProducerRecord<String, String> erasureOf(String subject, Instant decided) {
        ProducerRecord<String, String> event = new ProducerRecord<>("stride.athletes.v1", subject, json(subject));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "stride.athlete.erased",
                        "ce_source",
                        "/activity-service",
                        "ce_subject",
                        subject,
                        "ce_time",
                        decided.toString())
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static String json(String subject) {
        return "{\"athlete_id\":\"" + subject + "\"}";
    }

    private int tell(ProducerRecord<String, String> event) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            return producer.send(event).get().partition();
        } catch (Exception e) {
            throw new IllegalStateException("The broker took no record", e);
        }
    }

    private int partitionOf(String subject) {
        return tell(new ProducerRecord<>("stride.athletes.v1", subject, null));
    }

    private List<String> tablesThatKnow(String subject) {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            var names = connection.createStatement().executeQuery("""
                    select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                    where column_name = 'athlete_id' and table_schema = current_schema() and table_type = 'BASE TABLE'
                    """);
            while (names.next()) {
                var rows = connection.prepareStatement("select from " + names.getString(1) + " where athlete_id = ?");
                rows.setString(1, subject);
                if (rows.executeQuery().next()) {
                    tables.add(names.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
