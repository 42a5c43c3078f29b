package app.stride.plans.adapter.kafka;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs come as events, and workouts complete themselves. */
@ServiceTest
class ActivityEventsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String plan;
    private LocalDate date;
    private String workout;
    private Run asPlanned;

    @BeforeEach
    void aPlanWithARun() {
        plan = athlete.hasPlan(halfMarathon(today));
        Map<String, Object> planned = athlete.nextRun(plan, today.plusDays(1));
        workout = (String) planned.get("id");
        date = LocalDate.parse((String) planned.get("scheduled_date"));
        asPlanned = Run.of(
                athlete,
                date,
                1000 * number(planned.get("target_distance_km")),
                60 * number(planned.get("target_duration_minutes")));
    }

    @Test
    void aRunAsPlannedCompletesItsWorkoutWithoutAnyOtherCall() {
        asPlanned.recorded();

        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));
        assertThat(field("completed")).isEqualTo(true);
        assertThat(field("completed_activity_id")).isEqualTo(asPlanned.id().toString());
        assertThat(field("match.decision")).isEqualTo("AUTO");
        assertThat(field("match.locked")).isEqualTo(false);
        athlete.gets("/current/week?date=" + date).body("completed_workouts", equalTo(1));
        athlete.gets("/" + plan + "/workouts/" + workout + "/matches")
                .statusCode(200)
                .body("decision", equalTo("AUTO"))
                .body(
                        "candidates[0].activity_ids",
                        equalTo(java.util.List.of(asPlanned.id().toString())));
    }

    @Test
    void theSameEventTwiceHasOneEffect() {
        ProducerRecord<String, String> event = asPlanned.recorded();
        Broker.again(event);
        asPlanned.version(2).updated();

        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));
        await().untilAsserted(() ->
                assertThat(Broker.records("stride.plans.v1", athlete.id())).hasSize(3));
    }

    @Test
    void olderNewsOfAnActivityIsDropped() {
        asPlanned.version(3).recorded();
        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));

        asPlanned.version(2).deleted();
        asPlanned.version(1).of(100, 30).updated();
        settled();

        assertThat(field("status")).isEqualTo("completed");
    }

    @Test
    void aDeletedRunOpensItsWorkoutAgainAndStaysDeleted() {
        asPlanned.recorded();
        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));

        asPlanned.version(2).deleted();
        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("planned"));
        asPlanned.recorded();
        settled();

        assertThat(field("status")).isEqualTo("planned");
        assertThat(field("completed_activity_id")).isNull();
        calendarOf(date).body("weeks[0].days[0].actual_activities", hasSize(0));
    }

    @Test
    void aRunThatIsDeletedBeforeItIsKnownNeverShows() {
        asPlanned.version(2).deleted();
        asPlanned.version(1).recorded();
        settled();

        assertThat(field("status")).isEqualTo("planned");
    }

    @Test
    void aRunThatMovesToAnotherDateTakesItsMatchWithIt() {
        asPlanned.recorded();
        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));

        asPlanned.on(date.plusDays(20)).version(2).updated();

        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("planned"));
        calendarOf(date).body("weeks[0].days[0].actual_activities", hasSize(0));
        calendarOf(date.plusDays(20))
                .body(
                        "weeks[0].days[0].actual_activities[0].id",
                        equalTo(asPlanned.id().toString()));
    }

    @Test
    void whatTheAthleteDecidedIsLeftAlone() {
        athlete.posts("/" + plan + "/workouts/" + workout + "/skip").statusCode(200);

        asPlanned.recorded();
        calendarShows(date);

        assertThat(field("status")).isEqualTo("skipped");
        athlete.posts("/" + plan + "/workouts/" + workout + "/reopen").statusCode(200);
        asPlanned.version(2).updated();
        settled();
        assertThat(field("status")).isEqualTo("planned");
        assertThat(field("match.locked")).isEqualTo(true);
    }

    @Test
    void theAthleteMayNameTheRunOfAnotherDay() {
        Run elsewhere = asPlanned.on(date.plusDays(9));
        elsewhere.recorded();
        calendarShows(elsewhere.date());

        athlete.posts("/" + plan + "/workouts/" + workout + "/complete?activity_id=" + elsewhere.id())
                .statusCode(200);

        assertThat(field("completed_activity_id")).isEqualTo(elsewhere.id().toString());
        assertThat(field("match.decision")).isEqualTo("MANUAL");
        Map<String, Object> other = athlete.nextRun(plan, elsewhere.date());
        athlete.posts("/" + plan + "/workouts/" + other.get("id") + "/complete?activity_id=" + elsewhere.id())
                .statusCode(409);
        elsewhere.version(2).updated();
        settled();
        assertThat(field("completed_activity_id")).isEqualTo(elsewhere.id().toString());
        assertThat(field("compliance.distance")).isNotNull();
    }

    @Test
    void aRunOfAnotherAthleteIsNobodyElses() {
        Athlete other = Athlete.somebody();
        Run foreign = Run.of(other, date, 5000, 1500);
        foreign.recorded();
        await().untilAsserted(() -> other.gets("/calendar?start_date=" + date + "&end_date=" + date)
                .body("weeks[0].days[0].actual_activities", hasSize(1)));

        calendarOf(date).body("weeks[0].days[0].actual_activities", hasSize(0));
        athlete.posts("/" + plan + "/workouts/" + workout + "/complete?activity_id=" + foreign.id())
                .statusCode(422);
    }

    @Test
    void aPlanMeetsTheRunsThatWereThereBeforeIt() {
        Athlete late = Athlete.somebody();
        LocalDate start = today.minusDays(10);
        String trial = late.hasPlan(halfMarathon(start));
        Map<String, Object> planned = late.nextRun(trial, start);
        late.posts("/" + trial + "/cancel").statusCode(200);
        Run run = Run.of(
                late,
                LocalDate.parse((String) planned.get("scheduled_date")),
                1000 * number(planned.get("target_distance_km")),
                60 * number(planned.get("target_duration_minutes")));
        run.recorded();
        await().untilAsserted(() -> late.gets("/calendar?start_date=" + run.date() + "&end_date=" + run.date())
                .body("weeks[0].days[0].actual_activities", hasSize(1)));

        late.creates(halfMarathon(start)).statusCode(201).body("workouts_completed", equalTo(1));

        late.gets("/current/week?date=" + run.date()).body("completed_workouts", equalTo(1));
        String draft = late.hasPlan(app.stride.plans.testkit.PlanRequests.with(halfMarathon(start), "status", "draft"));
        late.gets("/" + draft).body("workouts_completed", equalTo(0));
        late.posts("/" + draft + "/activate").statusCode(200).body("workouts_completed", equalTo(1));
    }

    @Test
    void whatCannotBeReadIsSetAsideAndThePartitionMovesOn() {
        Broker.publish("stride.activities.v1", "stride.activity.recorded", athlete.id(), "{\"activity_id\": 5}");
        Broker.publish(
                "stride.activities.v1",
                "stride.activity.recorded",
                athlete.id(),
                "{\"activity_id\": \"%s\", \"athlete_id\": \"somebody else\", \"version\": 1}"
                        .formatted(UUID.randomUUID()));
        Broker.publish("stride.activities.v1", "stride.activity.celebrated", athlete.id(), "{}");
        asPlanned.recorded();

        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));
        await().untilAsserted(() -> assertThat(Broker.records("stride.activities.v1.dlq", athlete.id()))
                .hasSize(2)
                .allSatisfy(record -> assertThat(Broker.header(record, "dead-letter-reason"))
                        .contains("The payload of stride.activity.recorded")));
    }

    @Test
    void theLargestRecordThatTheTopicTakesIsSetAsideToo() {
        // Given one that a producer can just send: a mebibyte with its key, its headers and what is about them
        String large = "x".repeat((1 << 20) - 500);

        // When
        Broker.publish("stride.activities.v1", "stride.activity.recorded", athlete.id(), large);
        asPlanned.recorded();

        // Then
        await().untilAsserted(() -> assertThat(field("status")).isEqualTo("completed"));
        await().untilAsserted(() -> assertThat(Broker.records("stride.activities.v1.dlq", athlete.id()))
                .extracting(record -> record.value().length())
                .containsExactly(large.length()));
    }

    @Test
    void aWorkoutOfThePastThatWasNotDoneIsMissed() {
        Athlete late = Athlete.somebody();
        String behind = late.hasPlan(halfMarathon(today.minusDays(10)));

        Map<String, Object> past = late.nextRun(behind, today.minusDays(10));
        assertThat(past).containsEntry("status", "missed").containsEntry("skipped", false);
        late.gets("/" + behind)
                .body("workouts.find { it.workout_type == 'rest' }.status", equalTo("planned"))
                .body("workouts.find { it.id == '" + past.get("id") + "' }.completed_activity_id", nullValue());
        late.posts("/" + behind + "/workouts/" + past.get("id") + "/complete").statusCode(200);
    }

    /** Waits until all that was published for the athlete so far is taken in: a later event of the same key is. */
    private void settled() {
        Run marker = Run.of(athlete, date.plusDays(300), 3000, 1000);
        marker.recorded();
        calendarShows(marker.date());
    }

    private void calendarShows(LocalDate day) {
        await().untilAsserted(() -> calendarOf(day).body("weeks[0].days[0].actual_activities", hasSize(1)));
    }

    private io.restassured.response.ValidatableResponse calendarOf(LocalDate day) {
        return athlete.gets("/calendar?start_date=" + day + "&end_date=" + day).statusCode(200);
    }

    private Object field(String path) {
        return athlete.gets("/" + plan).extract().path("workouts.find { it.id == '" + workout + "' }." + path);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
