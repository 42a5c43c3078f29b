package app.stride.activity.adapter.rest.ingest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A race stays a race, whichever of its recordings counts. */
@ServiceTest
class RaceFlagIT extends RecordedTwice {
    private String typedRace() {
        return athlete.post("/v1/activities", """
            {"name": "City race", "start_time": "%s", "sport": "run", "distance_m": 9100, "duration_s": 3020, "is_race": true}
            """.formatted(START.plusSeconds(50)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The same recording as that of the watch, as Strava tells it of whoever calls it a race. */
    private static byte[] raceOfStrava() {
        return """
            {"id": 77, "name": "City race", "start_date": "%s", "type": "Run", "workout_type": 1, "distance": 9000,
             "moving_time": 3000, "elapsed_time": 3000}
            """.formatted(START).getBytes(StandardCharsets.UTF_8);
    }

    private void setRace(String id, boolean race) {
        athlete.patch("/v1/activities/" + id, "{\"is_race\": " + race + "}")
                .then()
                .statusCode(200);
    }

    private void awaitRace(String id) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> athlete.get("/v1/activities/{id}", id).then().body("is_race", equalTo(true)));
    }

    private void awaitSettled() {
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
    }

    @Test
    void theRecordingThatCountsInThePlaceOfATypedInRaceBecomesOneAndThatIsTold() {
        String typed = typedRace();
        String recorded = watch();

        awaitDuplicate(typed, recorded);
        awaitRace(recorded);
        athlete.get("/v1/activities/summary?days=30").then().body("race_count", equalTo(1));
        Broker.awaitEvent(
                "stride.activities.v1",
                athlete.subject(),
                told -> recorded.equals(told.get("activity_id")) && Boolean.TRUE.equals(told.get("is_race")));
    }

    @Test
    void aRaceThatIsTypedInBesideTheRecordingMakesItOne() {
        String recorded = watch();
        awaitSettled();

        String typed = typedRace();

        awaitDuplicate(typed, recorded);
        awaitRace(recorded);
    }

    @Test
    void afterwardsTheAthleteHasTheLastWord() {
        String recorded = watch();
        String typed = typedRace();
        awaitDuplicate(typed, recorded);
        awaitRace(recorded);

        setRace(recorded, false);
        awaitSettled();

        athlete.get("/v1/activities/{id}", recorded).then().body("is_race", equalTo(false));
        athlete.get("/v1/activities/{id}", typed).then().body("is_race", equalTo(true));
    }

    @Test
    void whatTheAthleteChoosesToCountInThePlaceOfARaceIsOne() {
        String recorded = watch();
        String other = otherWatch();
        awaitCounted(1);
        setRace(recorded, true);

        athlete.patch("/v1/activities/" + recorded, "{\"duplicate_of\": \"" + other + "\"}")
                .then()
                .statusCode(200);

        athlete.get("/v1/activities/{id}", other).then().body("is_race", equalTo(true));
    }

    @Test
    void aFileOfTheSameRecordingThatTellsLessStillTellsThatItWasARace() {
        String recorded = watch();

        athlete.upload("activity.json", raceOfStrava()).then().body("activities.id", equalTo(List.of(recorded)));

        athlete.get("/v1/activities/{id}", recorded)
                .then()
                .body("is_race", equalTo(true))
                .body("distance_m", equalTo(9000f));
    }

    private void isRace(String id, boolean race) {
        athlete.get("/v1/activities/{id}", id).then().body("is_race", equalTo(race));
    }

    private void saysNothingNewAgain() {
        athlete.upload("again.json", raceOfStrava()).then().statusCode(200).body("status", equalTo("duplicate"));
        awaitSettled();
    }

    private void linked(String twin, String original) {
        athlete.patch("/v1/activities/" + twin, "{\"duplicate_of\": \"" + original + "\"}")
                .then()
                .statusCode(200);
        awaitSettled();
    }

    /** By another watch, begun in the same second. */
    private String otherWatch() {
        return athlete.imported(
                "other.fit", new FitRun(START).by(3291).run(3050, 3.0, 152).file());
    }

    @Test
    void theAthletesWordStandsWhenTheFileThatIsFoldedAwayComesAgain() {
        String told = athlete.imported("activity.json", raceOfStrava());
        String recorded = watch();
        awaitDuplicate(told, recorded);
        awaitRace(recorded);
        setRace(recorded, false);

        saysNothingNewAgain();

        isRace(recorded, false);
    }

    @Test
    void theAthletesWordOnTheFoldedFileStandsForWhatCountsInItsPlace() {
        String told = athlete.imported("activity.json", raceOfStrava());
        setRace(told, false);
        String recorded = watch();
        awaitDuplicate(told, recorded);

        saysNothingNewAgain();

        isRace(recorded, false);
    }

    @Test
    void theAthletesWordStandsWhenAFileThatIsNotKeptComesAgain() {
        String recorded = watch();
        athlete.upload("activity.json", raceOfStrava()).then().statusCode(201);
        isRace(recorded, true);
        setRace(recorded, false);

        saysNothingNewAgain();

        isRace(recorded, false);
    }

    @Test
    void theAthletesWordStandsWhenARaceIsTypedInBeside() {
        String recorded = watch();
        setRace(recorded, false);

        String typed = typedRace();

        awaitDuplicate(typed, recorded);
        awaitSettled();
        isRace(recorded, false);
    }

    @Test
    void whatAFileTellsOfARecordingThatDoesNotCountIsTrueOfTheOneThatDoes() {
        String recorded = watch();
        String other = otherWatch();
        awaitCounted(1);
        linked(recorded, other);

        athlete.upload("activity.json", raceOfStrava()).then().statusCode(201);

        isRace(other, true);
    }

    @Test
    void theAthletesWordStandsWhenTheyChooseTheSameOnceMore() {
        String recorded = watch();
        String other = otherWatch();
        awaitCounted(1);
        setRace(recorded, true);
        linked(recorded, other);
        isRace(other, true);
        setRace(other, false);

        linked(recorded, other);

        isRace(other, false);
    }

    @Test
    void aPieceThatTheAthleteChoosesInThePlaceOfARaceIsNone() {
        String whole = watch();
        setRace(whole, true);
        String piece = athlete.imported(
                "piece.fit",
                new FitRun(START.plusSeconds(10)).by(3291).run(1400, 3.0, 150).file());
        awaitSettled();

        linked(whole, piece);

        isRace(piece, false);
    }

    @Test
    void theRecordingThatCountsInThePlaceOfAFileThatToldOfARaceBecomesOne() {
        String told = athlete.imported("activity.json", raceOfStrava());

        String recorded = watch();

        awaitDuplicate(told, recorded);
        awaitRace(recorded);
    }
}
