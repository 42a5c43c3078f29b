package app.stride.plans.adapter.postgres;

import static app.stride.plans.testkit.Patience.await;
import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.Run;
import app.stride.plans.testkit.ServiceTest;
import app.stride.plans.testkit.Statements;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the database is asked. */
@ServiceTest
class StatementsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aPlanAndARun() {
        athlete.hasPlan(halfMarathon(today.minusDays(7)));
        // Too short for any workout.
        Run.of(athlete, today, 500, 170).recorded();
        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + today + "&end_date=" + today)
                .body("weeks[0].days[0].actual_activities", hasSize(1)));
        Statements.forget();
    }

    @Test
    void makingAPlanInThePlaceOfAnotherTakesThreeStatements() {
        athlete.hasPlan(halfMarathon(today.minusDays(7)));

        assertThat(Statements.transactions())
                .filteredOn(statements -> statements.stream().anyMatch(sql -> sql.contains("insert into workout")))
                .singleElement()
                .satisfies(statements -> assertThat(statements).hasSize(3));
        assertThat(Statements.all()).filteredOn(sql -> sql.contains("workout")).hasSize(2);
    }

    @Test
    void whatANewPlanTakesFromTheOneBeforeIsFoundByOneMoreAndGivenBackByAnother() {
        String before = athlete.gets("/current").extract().path("id");
        Map<String, Object> planned = athlete.nextRun(before, today.minusDays(6));
        ran(planned);
        await().untilAsserted(() -> athlete.gets("/current").body("workouts_completed", equalTo(1)));
        Statements.forget();

        athlete.hasPlan(halfMarathon(today.minusDays(7)));

        assertThat(Statements.transactions())
                .filteredOn(statements -> statements.stream().anyMatch(sql -> sql.contains("insert into workout")))
                .singleElement()
                .satisfies(statements -> assertThat(kinds(statements).subList(2, statements.size()))
                        .containsExactly("read", "write", "outbox"));
        athlete.gets("/current").body("workouts_completed", equalTo(1));
        athlete.gets("/" + before).body("workouts_completed", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/current", "/current/week", "/calendar", "", "/export", "/preview"})
    void aQuestionIsOneStatement(String path) {
        if (path.equals("/preview")) {
            athlete.posts(path, halfMarathon(today)).statusCode(200);
        } else {
            athlete.gets(path).statusCode(200);
        }

        assertThat(Statements.all()).hasSize(1);
    }

    @Test
    void aChangeOfThePlanIsReadOnceAndWrittenOnce() {
        String plan = athlete.gets("/current").extract().path("id");
        Object run = athlete.nextRun(plan, today.plusDays(20)).get("id");
        Statements.forget();

        athlete.posts("/" + plan + "/changes", Map.of("changes", List.of(Map.of("type", "skip", "workout_id", run))))
                .statusCode(200);

        assertThat(Statements.transactions())
                .filteredOn(statements -> statements.stream().anyMatch(sql -> sql.contains("into plan_revision")))
                .singleElement()
                .satisfies(statements -> assertThat(statements).hasSize(4));
    }

    @Test
    void whatAnActivityChangesIsReadOnceAndWrittenOnce() {
        String plan = athlete.gets("/current").extract().path("id");
        Map<String, Object> planned = athlete.nextRun(plan, today.plusDays(2));
        int completed = athlete.gets("/current").extract().path("workouts_completed");
        Statements.forget();

        ran(planned);

        await().untilAsserted(() -> assertThat(Statements.transactions())
                .filteredOn(statements -> statements.stream().anyMatch(sql -> sql.contains("update workout")))
                .singleElement()
                .satisfies(statements -> assertThat(kinds(statements))
                        .containsExactly("inbox", "hold", "activity", "read", "write", "outbox")));
        athlete.gets("/current").body("workouts_completed", equalTo(completed + 1));
    }

    @Test
    void newsThatSaysTheSameOfWhatPlansCareAboutIsOnlyStored() {
        // Given
        Run run = Run.of(athlete, today.minusDays(3), 5000, 1700);
        run.recorded();
        await().untilAsserted(() -> athlete.gets("/calendar?start_date=" + run.date() + "&end_date=" + run.date())
                .body("weeks[0].days[0].actual_activities", hasSize(1)));
        Statements.forget();

        // When
        run.version(2).updated();

        // Then
        await().untilAsserted(() -> assertThat(Statements.transactions())
                .filteredOn(statements -> statements.stream().anyMatch(sql -> sql.contains("into activity")))
                .singleElement()
                .satisfies(statements -> assertThat(kinds(statements)).containsExactly("inbox", "hold", "activity")));
    }

    /** The workout is run as it was planned. */
    private void ran(Map<String, Object> planned) {
        Run.of(
                        athlete,
                        LocalDate.parse((String) planned.get("scheduled_date")),
                        1000 * ((Number) planned.get("target_distance_km")).doubleValue(),
                        60 * ((Number) planned.get("target_duration_minutes")).doubleValue())
                .recorded();
    }

    private static List<String> kinds(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.contains("into inbox")
                        ? "inbox"
                        : sql.contains("into outbox")
                                ? "outbox"
                                : sql.contains("into activity")
                                        ? "activity"
                                        : sql.contains("update workout")
                                                ? "write"
                                                : sql.contains("into athlete") ? "hold" : "read")
                .toList();
    }
}
