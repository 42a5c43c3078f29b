package app.stride.plans.adapter.kafka;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan that begins with runs of the one before takes them over, and whoever listens hears of it in that order. */
@ServiceTest
class RunsTakenOverIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).minusDays(7);

    @Test
    void aRunIsToldToBeNoMoreOfTheOldPlanBeforeItIsOfTheNewOne() {
        // Given
        String before = athlete.hasPlan(halfMarathon(start));
        Map<String, Object> planned = athlete.nextRun(before, start.plusDays(1));
        Run.of(
                        athlete,
                        LocalDate.parse((String) planned.get("scheduled_date")),
                        1000 * ((Number) planned.get("target_distance_km")).doubleValue(),
                        60 * ((Number) planned.get("target_duration_minutes")).doubleValue())
                .recorded();
        await().untilAsserted(() -> athlete.gets("/current").body("workouts_completed", equalTo(1)));

        // When
        athlete.hasPlan(halfMarathon(start));

        // Then
        await().untilAsserted(() -> assertThat(Broker.records("stride.plans.v1", athlete.id()))
                .extracting(event -> Broker.header(event, "ce_type"))
                .containsSubsequence(
                        "stride.workout.completed",
                        "stride.plan.cancelled",
                        "stride.plan.created",
                        "stride.plan.activated",
                        "stride.workout.reopened",
                        "stride.workout.completed"));
    }
}
