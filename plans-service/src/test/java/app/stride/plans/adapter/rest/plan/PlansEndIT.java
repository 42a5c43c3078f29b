package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan ends with its race, which is waited for while it may be under way, and takes the race that comes late. */
@ServiceTest
class PlansEndIT extends PassingDays {

    @Test
    void afterItsRaceThePlanIsCompletedAndTakesTheRaceThatComesLate() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.atTime(LocalTime.of(23, 0)).toInstant(ZoneOffset.UTC));
        athlete.gets("/" + plan).body("status", equalTo("active"));

        at(race.plusDays(2).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));

        athlete.gets("/" + plan).body("status", equalTo("completed"));
        athlete.gets("/current").body(equalTo("null"));
        await().untilAsserted(() -> assertThat(types()).contains("stride.plan.completed"));
        athlete.posts("/" + plan + "/cancel").statusCode(409);
        Map<String, Object> raced = athlete.workoutOn(plan, race);
        assertThat(raced).containsEntry("status", "missed");
        ran(raced, race);
        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "completed"));
    }

    @Test
    void aRaceThatIsRunWhenItIsTomorrowAtHomeCompletesItsPlanAtOnce() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC));
        athlete.gets("/" + plan).body("status", equalTo("active"));
        Map<String, Object> ahead = athlete.workoutOn(plan, race);
        assertThat(ahead).containsEntry("status", "planned");

        asPlanned(ahead, race).asRace().recorded();

        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "completed"));
        settleDays.settle().await().indefinitely();
        athlete.gets("/" + plan).body("status", equalTo("completed"));
        assertThat(told("stride.workout.missed", ahead)).isZero();
    }

    @Test
    void aDraftThatIsTakenUpOnTheDayAfterTheRaceLeavesThePlanBeforeItCompleted() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC));
        String draft = athlete.hasPlan(with(halfMarathon(race.plusDays(1)), "status", "draft"));

        athlete.posts("/" + draft + "/activate").statusCode(200);

        athlete.gets("/" + plan).body("status", equalTo("completed"));
        await().untilAsserted(() -> assertThat(types()).contains("stride.plan.completed"));
        assertThat(types()).doesNotContain("stride.plan.cancelled");
    }

    @Test
    void whatIsTakenBackInAPlanThatIsOverIsMissed() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.plusDays(2).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));
        String workout =
                "/" + plan + "/workouts/" + athlete.workoutOn(plan, race).get("id");
        athlete.posts(workout + "/complete").statusCode(200).body("status", equalTo("completed"));

        athlete.posts(workout + "/reopen").statusCode(200).body("status", equalTo("missed"));

        assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "missed");
    }

    @Test
    void theRaceThatComesLateIsOfItsPlanAlthoughTheNextOneHasBegun() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.plusDays(1).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));
        String next = athlete.hasPlan(halfMarathon(race.plusDays(1)));
        Run run = asPlanned(athlete.workoutOn(plan, race), race).asRace();

        run.recorded();

        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "completed"));
        athlete.gets("/" + next).body("workouts.findAll { it.match.decision != 'NONE' }", hasSize(0));

        run.version(2).deleted();
        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "missed"));
    }

    @Test
    void aRunOfAPlanThatIsCompletedIsNoneOfTheNext() {
        String plan = athlete.hasPlan(halfMarathon(START));
        LocalDate race = START.plusWeeks(12);
        at(race.atTime(LocalTime.of(23, 0)).toInstant(ZoneOffset.UTC));
        asPlanned(athlete.workoutOn(plan, race), race).asRace().recorded();
        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, race)).containsEntry("status", "completed"));
        at(race.plusDays(1).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));

        LocalDate start = race.plusDays(1);
        double kilometres = ((Number) athlete.workoutOn(plan, race).get("target_distance_km")).doubleValue();
        Map<String, Object> body = with(halfMarathon(start), "generation_method", "custom");
        String next = athlete.hasPlan(with(
                body,
                "workouts",
                List.of(ownWorkout(start, "long", kilometres), ownWorkout(start.plusWeeks(12), "race", 21.1))));

        athlete.gets("/" + next)
                .body("workouts.find { it.scheduled_date == '" + start + "' }.match.decision", equalTo("NONE"));
    }

    private static Map<String, Object> ownWorkout(LocalDate date, String type, double kilometres) {
        return Map.of("scheduled_date", date.toString(), "workout_type", type, "target_distance_km", kilometres);
    }
}
