package app.stride.coach.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.proposal.Effect;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.Proposal.Status;
import app.stride.coach.domain.proposal.ProposalId;
import app.stride.coach.domain.proposal.Wish;
import app.stride.coach.testkit.CoachApplication;
import app.stride.coach.testkit.ToldEvents;
import app.stride.coach.testkit.ToldEvents.Told;
import app.stride.coach.usecase.proposal.Proposals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who came when the topic had forgotten is told again what stands. */
@QuarkusTest
class RepublishIT extends CoachApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant EVENING = Instant.parse("2026-04-08T18:02:11Z");

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    @Inject
    DataSource database;

    @Inject
    Proposals proposals;

    @Test
    void aProposalIsToldAgainAsItStands() throws SQLException {
        // Given
        AthleteId me = new AthleteId(athlete);
        Proposal proposal = Proposal.made(
                new ProposalId(UUID.randomUUID()),
                Optional.empty(),
                "An easier week",
                new Wish.AdaptPlan(UUID.randomUUID(), 1, "sickness", null, null),
                new Effect(List.of(), List.of(), List.of(), null),
                EVENING);
        proposals.add(me, proposal).await().atMost(PATIENCE);
        proposals
                .transition(me, proposal, List.of(Status.OPEN), Status.REJECTED, EVENING.plusSeconds(60))
                .await()
                .atMost(PATIENCE);

        // When
        try (Connection connection = database.getConnection();
                PreparedStatement request =
                        connection.prepareStatement("insert into republication (athlete_id) values (?)")) {
            request.setString(1, athlete);
            request.executeUpdate();
        }

        // Then
        ToldEvents events = new ToldEvents(brokers);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events.of(athlete))
                        .extracting(Told::type)
                        .containsExactly(
                                "stride.coach.proposal-made",
                                "stride.coach.proposal-rejected",
                                "stride.coach.proposal-rejected"));
        List<Told> told = events.of(athlete);
        assertThat(told.get(2).payload()).isEqualTo(told.get(1).payload());
    }
}
