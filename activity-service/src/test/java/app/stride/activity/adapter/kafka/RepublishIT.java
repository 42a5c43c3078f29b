package app.stride.activity.adapter.kafka;

import static app.stride.activity.testkit.Broker.ACTIVITIES;
import static app.stride.activity.testkit.Broker.ATHLETES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.PublishedEvent;
import app.stride.activity.testkit.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who came too late, or lost the broker with all that it held, is told again what stands. */
@ServiceTest
class RepublishIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant MORNING = Instant.parse("2026-03-14T06:30:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Database database;

    @Test
    void theAthleteAndEveryActivityAreToldAgainInTheirPresentVersion() {
        athlete.put("/v1/athletes/me", "{\"timezone\":\"Europe/Berlin\",\"max_hr\":190,\"resting_hr\":50}");
        athlete.imported("run.fit", new FitRun(MORNING).run(1800, 3.2, 150).file());
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0 && waiting() == 0);
        List<PublishedEvent> athletesBefore = Broker.events(ATHLETES, athlete.subject());
        List<PublishedEvent> activitiesBefore = Broker.events(ACTIVITIES, athlete.subject());

        database.say("insert into republication (athlete_id) values (?)", athlete.subject());

        for (String told : List.of("athlete_id", "version", "profile.timezone", "fitness.as_of", "fitness.ctl")) {
            assertThat(newOn(ATHLETES, athletesBefore).<Object>get(told))
                    .isEqualTo(last(athletesBefore).get(told));
        }
        for (String told : List.of("activity_id", "version", "distance_m", "local_date", "load.value")) {
            assertThat(newOn(ACTIVITIES, activitiesBefore).<Object>get(told))
                    .isEqualTo(last(activitiesBefore).get(told));
        }
    }

    private int waiting() {
        return database.number("select count(*) from outbox where athlete_id = ?", athlete.subject());
    }

    /** The one event that came since. */
    private PublishedEvent newOn(String topic, List<PublishedEvent> before) {
        await().atMost(PATIENCE)
                .until(() -> Broker.events(topic, athlete.subject()).size() > before.size());
        List<PublishedEvent> events = Broker.events(topic, athlete.subject());
        assertThat(events).hasSize(before.size() + 1);
        return last(events);
    }

    private static PublishedEvent last(List<PublishedEvent> events) {
        return events.get(events.size() - 1);
    }
}
