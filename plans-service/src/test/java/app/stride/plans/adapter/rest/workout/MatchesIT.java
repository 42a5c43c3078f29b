package app.stride.plans.adapter.rest.workout;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was run and what was planned, as the athlete sees it, explains it to themselves, and decides about it. */
@ServiceTest
class MatchesIT {

    private static final double KM = 10;
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate start = LocalDate.now(ZoneOffset.UTC).minusDays(20);
    private final LocalDate easy = start.plusDays(5);
    private final LocalDate race = start.plusDays(15);
    private String plan = "";

    @BeforeEach
    void aPlanWithAnEasyRunAndATuneUp() {
        Map<String, Object> body = with(halfMarathon(start), "generation_method", "custom");
        plan = athlete.hasPlan(with(
                body,
                "workouts",
                List.of(
                        planned(easy, "easy", KM),
                        planned(race, "race", 21.1),
                        planned(start.plusWeeks(12), "race", 21.1))));
    }

    @Test
    void aRunOnTheDayAfterIsSuggestedAndCountsOnceTheAthleteAcceptsIt() {
        Run late = run(easy.plusDays(1), KM);
        late.recorded();
        matchesOf(easy, "SUGGESTED", late);
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("completed", false);

        decide(easy, "complete?activity_id=" + late.id()).statusCode(200);

        matches(easy)
                .body("decision", equalTo("MANUAL"))
                .body("locked", equalTo(true))
                .body("compliance.distance", equalTo(1.0f));
        assertThat(athlete.workoutOn(plan, easy))
                .containsEntry("completed", true)
                .containsEntry("completed_activity_id", late.id().toString());
    }

    @Test
    void whoAcceptsASuggestionByOneOfItsRecordingsAcceptsAllOfThem() {
        Run first = run(race, 7).at(TEN);
        Run second = run(race, 7).at(LocalTime.of(10, 45));
        List.of(first, second).forEach(Run::recorded);
        matchesOf(race, "SUGGESTED", first, second);

        decide(race, "complete?activity_id=" + first.id()).statusCode(200);

        matchesOf(race, "MANUAL", first, second);
        matches(race).body("compliance.distance", equalTo(0.66f));
    }

    @Test
    void whatTheAthleteTakesBackIsTheWorkoutOfItsOwnDayAgain() {
        Run run = run(easy, KM);
        run.recorded();
        matchesOf(easy, "AUTO", run);
        decide(race, "complete?activity_id=" + run.id()).statusCode(200);
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("completed", false);

        decide(race, "reopen").statusCode(200);

        assertThat(athlete.workoutOn(plan, easy))
                .containsEntry("completed_activity_id", run.id().toString());
    }

    @Test
    void aSuggestionThatTheAthleteRejectsIsNotMadeAgain() {
        Run late = run(easy.plusDays(1), KM);
        late.recorded();
        matchesOf(easy, "SUGGESTED", late);

        decide(easy, "unmatch").statusCode(200);
        late.version(2).of(KM * 1000 + 10, 3600).updated();
        run(easy, KM).recorded();
        runsAreShownOn(easy, 1);

        matches(easy)
                .body("decision", equalTo("MANUAL"))
                .body("locked", equalTo(true))
                .body("activity_ids", hasSize(0));
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("completed", false);
        decide(easy, "unmatch").statusCode(409);
    }

    @Test
    void aMatchExplainsItself() {
        Run run = run(easy, KM * 0.9);
        run.recorded();
        matchesOf(easy, "AUTO", run);

        JsonPath why = matches(easy).extract().jsonPath();

        assertThat(why.getList("candidates[0].components.criterion")).contains("distance", "kind", "date");
        double weights = sum(why, "weight");
        assertThat(weights).isCloseTo(1, within(0.011));
        double score = 0;
        for (Map<String, Number> part : why.<Map<String, Number>>getList("candidates[0].components")) {
            score += part.get("weight").doubleValue() * part.get("value").doubleValue();
        }
        assertThat(why.getDouble("score")).isCloseTo(score, within(0.02));
        assertThat(why.getDouble("compliance.distance")).isEqualTo(0.9);
    }

    @Test
    void aRunFarTooShortIsNoWorkoutAndTheAthleteSeesWhy() {
        Run short_ = run(easy, KM * 0.2);
        short_.recorded();
        runsAreShownOn(easy, 1);

        matches(easy)
                .body("decision", equalTo("NONE"))
                .body("activity_ids", hasSize(0))
                .body("candidates[0].activity_ids", hasItem(short_.id().toString()))
                .body("candidates[0].compliance.distance", equalTo(0.2f));
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("completed", false);
    }

    @Test
    void aWatchThatWasRestartedMadeTwoRecordingsOfOneWorkout() {
        Run first = run(easy, 4);
        Run second = run(easy, 6).at(LocalTime.of(7, 56));
        second.recorded();
        first.recorded();

        matchesOf(easy, "AUTO", second, first);
        matches(easy).body("compliance.distance", equalTo(1.0f));
    }

    @Test
    void aRaceWithItsWarmUpAndCoolDownIsFinished() {
        Run raced = run(race, 21.1).at(TEN).asRace();
        Run warmUp = run(race, 2).at(LocalTime.of(9, 20));
        Run coolDown = run(race, 2).at(LocalTime.of(12, 15));
        List.of(coolDown, raced, warmUp).forEach(Run::recorded);

        matchesOf(race, "AUTO", raced, warmUp, coolDown);
        matches(race).body("compliance.outcome", equalTo("finished")).body("compliance.distance", equalTo(1.0f));
    }

    @Test
    void aRaceThatWasGivenUpIsNotTakenForDone() {
        Run gaveUp = run(race, 12).at(TEN).asRace();
        gaveUp.recorded();

        matchesOf(race, "SUGGESTED", gaveUp);
        matches(race).body("compliance.outcome", equalTo("dnf"));
        assertThat(athlete.workoutOn(plan, race)).containsEntry("completed", false);

        decide(race, "complete?activity_id=" + gaveUp.id()).statusCode(200);
        matches(race).body("compliance.outcome", equalTo("dnf")).body("score", nullValue());
    }

    @Test
    void aPlanThatWasGivenUpExplainsWhatItKept() {
        Run before = run(easy, KM);
        before.recorded();
        matchesOf(easy, "AUTO", before);
        athlete.posts("/" + plan + "/cancel").statusCode(200);

        run(race, 21.1).at(TEN).asRace().recorded();
        runsAreShownOn(race, 1);

        matches(race).body("decision", equalTo("NONE")).body("candidates", hasSize(0));
        matchesOf(easy, "AUTO", before);
    }

    @Test
    void whatWasCompletedByHandStaysSoOnceItsRunIsDeletedAndNamesItNoMore() {
        Run run = run(easy.plusDays(1), KM);
        run.recorded();
        matchesOf(easy, "SUGGESTED", run);
        decide(easy, "complete?activity_id=" + run.id()).statusCode(200);

        run.version(2).deleted();

        matchesOf(easy, "MANUAL");
        matches(easy).body("locked", equalTo(true));
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("completed", true);
        assertThat(athlete.workoutOn(plan, easy).get("completed_activity_id")).isNull();
    }

    @Test
    void aRunIsTheWorkoutOfOnePlanAlsoWhereThatIsReplaced() {
        // Given
        Run run = run(easy, KM);
        run.recorded();
        matchesOf(easy, "AUTO", run);
        String replaced = plan;

        // When
        aPlanWithAnEasyRunAndATuneUp();

        // Then
        matchesOf(easy, "AUTO", run);
        assertThat(athlete.workoutOn(replaced, easy)).containsEntry("status", "planned");
        assertThat(athlete.workoutOn(replaced, easy).get("completed_activity_id"))
                .isNull();
    }

    @Test
    void aPlanThatWasGivenUpKeepsNoRunThatIsDeleted() {
        Run run = run(easy, KM);
        run.recorded();
        matchesOf(easy, "AUTO", run);
        athlete.posts("/" + plan + "/cancel").statusCode(200);

        run.version(2).deleted();

        matchesOf(easy, "NONE");
        assertThat(athlete.workoutOn(plan, easy)).containsEntry("status", "planned");
    }

    private Run run(LocalDate date, double kilometres) {
        return Run.of(athlete, date, kilometres * 1000, kilometres * 360);
    }

    private static Map<String, Object> planned(LocalDate date, String type, double kilometres) {
        return Map.of("scheduled_date", date.toString(), "workout_type", type, "target_distance_km", kilometres);
    }

    private static double sum(JsonPath why, String field) {
        return why.<Number>getList("candidates[0].components." + field).stream()
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    private void matchesOf(LocalDate date, String decision, Run... runs) {
        List<String> ids =
                List.of(runs).stream().map(Run::id).map(UUID::toString).toList();
        await().untilAsserted(
                        () -> matches(date).body("decision", equalTo(decision)).body("activity_ids", equalTo(ids)));
    }

    private void runsAreShownOn(LocalDate date, int count) {
        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + date + "&end_date=" + date)
                .body("weeks[0].days[0].actual_activities", hasSize(count)));
    }

    private ValidatableResponse matches(LocalDate date) {
        return athlete.gets(workout(date) + "/matches").statusCode(200);
    }

    private ValidatableResponse decide(LocalDate date, String decision) {
        return athlete.posts(workout(date) + "/" + decision);
    }

    private String workout(LocalDate date) {
        return "/" + plan + "/workouts/" + athlete.workoutOn(plan, date).get("id");
    }
}
