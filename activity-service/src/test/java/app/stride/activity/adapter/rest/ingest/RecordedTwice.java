package app.stride.activity.adapter.rest.ingest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An athlete whose runs come in more than once. */
abstract class RecordedTwice {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Instant START = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);

    final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Database database;

    String watch() {
        return athlete.imported("run.fit", new FitRun(START).run(3000, 3.0, 150).file());
    }

    void awaitDuplicate(String twin, String original) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> athlete.get("/v1/activities/{id}", twin).then().body("duplicate_of", equalTo(original)));
    }

    int counted() {
        return athlete.get("/v1/activities/summary?days=30").path("total_activities");
    }

    void awaitCounted(int activities) {
        await().atMost(PATIENCE).until(() -> counted() == activities);
    }
}
