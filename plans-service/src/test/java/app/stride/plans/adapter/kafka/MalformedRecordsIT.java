package app.stride.plans.adapter.kafka;

import static app.stride.plans.testkit.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import app.stride.embedded.MalformedRecords;
import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.AthleteNews;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** No record ends a consumer: what cannot be read is set aside, and what comes behind it takes effect. */
@ServiceTest
class MalformedRecordsIT {

    private static final String ACTIVITIES = "stride.activities.v1";
    private static final String ATHLETES = "stride.athletes.v1";

    @ConfigProperty(name = "stride.kafka.bootstrap-servers")
    String brokers;

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void anActivityBehindMalformedRecordsIsTakenIn() {
        Run before = Run.of(athlete, today.minusDays(3), 5000, 1500);
        Run behind = Run.of(athlete, today, 8000, 2600);

        MalformedRecords malformed = MalformedRecords.sent(
                brokers,
                ACTIVITIES,
                athlete.id(),
                "stride.activity.recorded",
                before.recorded().value());
        behind.recorded();

        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + today + "&end_date=" + today)
                .body("weeks[0].days[0].actual_activities", hasSize(1)));
        await().untilAsserted(() -> assertThat(malformed.dead()).isEqualTo(malformed.poison()));
        assertThat(Broker.records(ACTIVITIES + ".dlq", athlete.id()))
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(Broker.header(letter, "dead-letter-group")).isEqualTo("plans-service"))
                .anySatisfy(letter -> assertThat(Broker.header(letter, "dead-letter-cut-from"))
                        .isEqualTo(Integer.toString(5 << 20)));
    }

    @Test
    void anAthleteBehindMalformedRecordsIsTakenIn() {
        MalformedRecords malformed = MalformedRecords.sent(
                brokers, ATHLETES, athlete.id(), "stride.athlete.updated", """
                {"athlete_id": "%s", "version": 1, "profile": {"timezone": "UTC"}, "fitness": {}}
                """.formatted(athlete.id()));
        AthleteNews.updated(athlete, 2, "Pacific/Kiritimati", null, null, null);

        await().untilAsserted(() -> assertThat(athlete.gets("/calendar")
                        .extract()
                        .<String>path("weeks.days.flatten().find { it.is_today }.date"))
                .isEqualTo(LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString()));
        await().untilAsserted(() -> assertThat(malformed.dead()).isEqualTo(malformed.poison()));
    }

    @Test
    void anEventOfAnotherMillenniumTakesEffectAndIsNoDeadLetter() {
        Run.of(athlete, today, 8000, 2600).recordedAt(Instant.parse("2999-01-01T00:00:00Z"));
        Run.of(athlete, today.plusDays(1), 8000, 2600).recorded();

        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + today + "&end_date=" + today.plusDays(1))
                .body("weeks.days.flatten().actual_activities.flatten()", hasSize(2)));
        assertThat(Broker.records(ACTIVITIES + ".dlq", athlete.id())).isEmpty();
    }
}
