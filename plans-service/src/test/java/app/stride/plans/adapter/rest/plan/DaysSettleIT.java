package app.stride.plans.adapter.rest.plan;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.AthleteNews;
import app.stride.plans.testkit.Broker;
import app.stride.plans.testkit.Database;
import app.stride.plans.testkit.MovableClock;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** At the end of the athlete's day what was not done is missed: told once, whoever looks, whichever plan fails. */
@ServiceTest
class DaysSettleIT extends PassingDays {

    @Test
    void aRunThatNothingWasIsMissedAtTheEndOfTheAthletesDay() {
        AthleteNews.updated(athlete, 1, "Pacific/Auckland", 48.0, 40.0, 16.0);
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        String plan = planAfterNews();
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(2));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));

        at(date.atTime(LocalTime.of(23, 30)).atZone(zone).toInstant());
        assertThat(told("stride.workout.missed", run)).isZero();
        at(date.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(60));

        await().untilAsserted(
                        () -> assertThat(told("stride.workout.missed", run)).isEqualTo(1));
        assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "missed");
    }

    @Test
    void whoFliesBackIntoADayHasItsRunOpenAgain() {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        AthleteNews.updated(athlete, 1, zone.getId(), 48.0, 40.0, 16.0);
        String plan = planAfterNews();
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(2));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));
        at(date.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(60));
        await().untilAsserted(
                        () -> assertThat(told("stride.workout.missed", run)).isEqualTo(1));

        AthleteNews.updated(athlete, 2, "America/Los_Angeles", 48.0, 40.0, 16.0);

        await().untilAsserted(() -> {
            settleDays.settle().await().indefinitely();
            assertThat(told("stride.workout.reopened", run)).isEqualTo(1);
        });
        assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "planned");
    }

    @Test
    void thatADayIsCalledOverDoesNotMakeATagStale() {
        var made = athlete.posts("", halfMarathon(START)).statusCode(201).extract();
        String plan = made.path("id");
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(1));

        settleDays.settle().await().indefinitely();

        change(plan, "/workouts/" + run.get("id") + "/skip", made.header("ETag"))
                .statusCode(200);
        change(plan, "/cancel", made.header("ETag")).statusCode(412);
    }

    private ValidatableResponse change(String plan, String path, String tag) {
        return athlete.asks()
                .header("If-Match", tag)
                .post(Athlete.PLANS + "/" + plan + path)
                .then();
    }

    @Test
    void aRunThatComesLateCompletesWhatWasMissed() {
        String plan = athlete.hasPlan(halfMarathon(START));
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(1));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));
        at(date.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC));
        await().untilAsserted(
                        () -> assertThat(told("stride.workout.missed", run)).isEqualTo(1));

        ran(run, date);

        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "completed"));
        await().untilAsserted(
                        () -> assertThat(told("stride.workout.completed", run)).isEqualTo(1));
    }

    @Test
    void aDayWhoseRunIsDeletedAgainIsMissedAgain() {
        String plan = athlete.hasPlan(halfMarathon(START));
        Map<String, Object> planned = athlete.nextRun(plan, START.plusDays(1));
        LocalDate date = LocalDate.parse((String) planned.get("scheduled_date"));
        at(date.plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC));
        Run run = asPlanned(planned, date);
        run.recorded();
        await().untilAsserted(() -> assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "completed"));

        run.version(2).deleted();

        await().untilAsserted(() ->
                assertThat(told("stride.workout.reopened", planned)).isEqualTo(1));
        settleDays.settle().await().indefinitely();
        await().untilAsserted(
                        () -> assertThat(told("stride.workout.missed", planned)).isEqualTo(2));
    }

    @Test
    void whatWasMissedAndIsPutOnADayToComeIsToldToBeOpenAgain() {
        String plan = athlete.hasPlan(halfMarathon(START));
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(1));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));
        at(date.plusDays(1).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));
        await().untilAsserted(
                        () -> assertThat(told("stride.workout.missed", run)).isEqualTo(1));

        Map<String, Object> move = Map.of(
                "type",
                "move",
                "workout_id",
                run.get("id"),
                "date",
                date.plusDays(2).toString());
        athlete.posts("/" + plan + "/changes", Map.of("changes", List.of(move), "force", true))
                .statusCode(200);

        await().untilAsserted(() ->
                assertThat(told("stride.workout.rescheduled", run)).isEqualTo(1));
        assertThat(told("stride.workout.reopened", run)).isEqualTo(1);
        assertThat(athlete.gets("/" + plan)
                        .extract()
                        .jsonPath()
                        .<String>get("workouts.find { it.id == '" + run.get("id") + "' }.status"))
                .isEqualTo("planned");
    }

    @Test
    void aPlanThatCannotBeSettledHoldsNobodyElseUp() {
        Athlete broken = Athlete.somebody();
        String unreadable = broken.hasPlan(halfMarathon(START));
        String plan = athlete.hasPlan(halfMarathon(START));
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(1));
        Map<String, Object> other = broken.nextRun(unreadable, START.plusDays(1));
        LocalDate date = LocalDate.parse((String) run.get("scheduled_date"));
        hasZone(broken, "Nowhere/Land");
        try {
            at(date.plusDays(1).atTime(LocalTime.of(0, 1)).toInstant(ZoneOffset.UTC));

            assertThat(athlete.workoutOn(plan, date)).containsEntry("status", "missed");
            await().untilAsserted(
                            () -> assertThat(told("stride.workout.missed", run)).isEqualTo(1));
        } finally {
            hasZone(broken, "UTC");
        }
        at(date.plusDays(1).atTime(LocalTime.of(3, 0)).toInstant(ZoneOffset.UTC));
        await().untilAsserted(() ->
                assertThat(told(broken, "stride.workout.missed", other)).isEqualTo(1));
    }

    private static void hasZone(Athlete athlete, String zone) {
        assertThat(Database.run("update athlete set timezone = ? where athlete_id = ?", zone, athlete.id()))
                .isEqualTo(1);
    }

    @Test
    void aPlanThatIsGivenUpMissesNothingAnyMore() {
        String plan = athlete.hasPlan(halfMarathon(START));
        Map<String, Object> run = athlete.nextRun(plan, START.plusDays(1));
        athlete.posts("/" + plan + "/cancel").statusCode(200);

        at(START.plusDays(14).atStartOfDay().toInstant(ZoneOffset.UTC));

        athlete.gets("/" + plan).body("workouts.find { it.id == '" + run.get("id") + "' }.status", equalTo("planned"));
    }

    @Test
    void manyWhoLookAtOnceSettleADayOnce() throws Exception {
        List<Athlete> athletes =
                IntStream.range(0, 5).mapToObj(i -> Athlete.somebody()).toList();
        List<String> plans = athletes.stream()
                .map(each -> each.hasPlan(with(halfMarathon(START), "goal_race_name", "Race of many")))
                .toList();
        MovableClock.moveTo(START.plusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC));

        ExecutorService replicas = Executors.newFixedThreadPool(6);
        try {
            replicas.invokeAll(IntStream.range(0, 12)
                            .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                                    () -> settleDays.settle().await().indefinitely())
                            .toList())
                    .forEach(done -> assertThat(done).isDone());
        } finally {
            replicas.shutdown();
        }

        for (int i = 0; i < athletes.size(); i++) {
            Athlete each = athletes.get(i);
            long missed = each.gets("/" + plans.get(i)).extract().jsonPath().getList("workouts.status").stream()
                    .filter("missed"::equals)
                    .count();
            await().untilAsserted(() -> assertThat(Broker.records("stride.plans.v1", each.id()).stream()
                            .filter(event -> Broker.header(event, "ce_type").equals("stride.workout.missed")))
                    .hasSize((int) missed));
        }
    }

    private String planAfterNews() {
        await().untilAsserted(() -> athlete.creates(with(halfMarathon(START), "baseline_vdot", null))
                .body("baseline_vdot", equalTo(48.0f)));
        return athlete.gets("/current").extract().path("id");
    }
}
