package app.stride.plans.adapter.rest.export;

import static app.stride.plans.testkit.PlanRequests.halfMarathon;
import static app.stride.plans.testkit.PlanRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import app.stride.plans.testkit.Athlete;
import app.stride.plans.testkit.ServiceTest;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.WorkoutStepMesg;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and workouts as files, as they come over the wire. */
@ServiceTest
class ExportsIT {

    private final Athlete athlete = Athlete.somebody();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private String plan;
    private String run;

    @BeforeEach
    void aPlan() {
        plan = athlete.hasPlan(with(halfMarathon(today), "goal_race_name", "Zürich \"Hälb\" & Friends"));
        run = "/" + plan + "/workouts/" + athlete.nextRun(plan, today).get("id");
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar.ics, text/calendar;charset=utf-8, ics",
        "/plan.csv, text/csv;charset=utf-8;header=present, csv",
    })
    void aPlanIsAFileOfItsKind(String path, String type, String extension) {
        ValidatableResponse answer = athlete.gets("/" + plan + path).statusCode(200);

        assertThat(answer.extract().contentType().replace(" ", "")).isEqualToIgnoringCase(type);
        // Whether these are 12 or 13 calendar weeks is a matter of the weekday.
        answer.header(
                        "Content-Disposition",
                        matchesPattern(
                                "attachment; filename=\"1[23]-weeks-to-zurich-halb-friends\\." + extension + "\""))
                .header("ETag", notNullValue());
        athlete.asks()
                .header("If-None-Match", answer.extract().header("ETag"))
                .get(Athlete.PLANS + "/" + plan + path)
                .then()
                .statusCode(304)
                .body(emptyString());
        athlete.asks()
                .head(Athlete.PLANS + "/" + plan + path)
                .then()
                .statusCode(200)
                .body(emptyString());
    }

    @Test
    void theCalendarHasEachRunOnItsDate() throws Exception {
        List<Map<String, Object>> workouts = athlete.gets("/" + plan).extract().path("workouts");

        Calendar calendar = new CalendarBuilder()
                .build(new StringReader(
                        athlete.gets("/" + plan + "/calendar.ics").extract().asString()));

        calendar.validate();
        assertThat(calendar.getComponents("VEVENT").stream()
                        .map(event -> event.getProperty("UID")
                                        .orElseThrow()
                                        .getValue()
                                        .replace("@stride", "")
                                + event.getProperty("DTSTART").orElseThrow().getValue()))
                .containsExactlyElementsOf(workouts.stream()
                        .filter(workout -> !workout.get("workout_type").equals("rest"))
                        .map(workout -> workout.get("id")
                                + workout.get("scheduled_date").toString().replace("-", ""))
                        .toList());
    }

    @Test
    void aPlanThatWasGivenUpCancelsItsEvents() {
        athlete.posts("/" + plan + "/cancel").statusCode(200);

        athlete.gets("/" + plan + "/calendar.ics").statusCode(200).body(containsString("STATUS:CANCELLED"));
    }

    @Test
    void theTableHasEveryDate() {
        List<String> lines = athlete.gets("/" + plan + "/plan.csv")
                .extract()
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(86);
        assertThat(lines.get(1)).startsWith(today.toString());
    }

    @Test
    void aWorkoutIsAFileForAWatch() {
        ValidatableResponse answer = athlete.gets(run + "/workout.fit")
                .statusCode(200)
                .contentType("application/vnd.ant.fit")
                .header("Content-Disposition", startsWith("attachment; filename=\""))
                .header("ETag", notNullValue());

        List<WorkoutStepMesg> steps = new FitDecoder()
                .decode(new ByteArrayInputStream(answer.extract().asByteArray()))
                .getWorkoutStepMesgs();
        assertThat(steps).isNotEmpty();
    }

    @Test
    void aWorkoutIsATextForIntervalsIcu() {
        athlete.gets(run + "/workout.txt")
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("\n- "), containsString("/km Pace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workout.fit", "/workout.txt"})
    void aRestDayHasNoFile(String file) {
        List<Map<String, Object>> workouts = athlete.gets("/" + plan).extract().path("workouts");
        Object rest = workouts.stream()
                .filter(workout -> workout.get("workout_type").equals("rest"))
                .findFirst()
                .orElseThrow()
                .get("id");

        athlete.gets("/" + plan + "/workouts/" + rest + file)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("rest day"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar.ics", "/plan.csv", "/workouts/{run}/workout.fit", "/workouts/{run}/workout.txt"})
    void nobodyElseGetsThem(String path) {
        String file = "/" + plan + path.replace("{run}", run.replaceAll(".*/", ""));

        athlete.gets(file).statusCode(200);
        Athlete.somebody().gets(file).statusCode(404).contentType("application/problem+json");
        athlete.gets(file.replace(plan, UUID.randomUUID().toString())).statusCode(404);
        io.restassured.RestAssured.get(Athlete.PLANS + file).then().statusCode(401);
    }
}
