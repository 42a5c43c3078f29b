package app.stride.acceptance.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.local.simulation.Place;
import app.stride.local.simulation.Runner;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A new athlete at the gateway, in a place where today is old enough for a run to be over. */
public final class Athlete {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WEEKS_TO_RACE = 12;

    private final String gateway;
    private final String name;
    private final String token;
    private final Place place;
    private final Runner runner = new Runner(188, 50, FitnessIndex.of(46));

    private Athlete(String gateway, String name, String token, Place place) {
        this.gateway = gateway;
        this.name = name;
        this.token = token;
        this.place = place;
    }

    /** Signs in somebody nobody has seen before and tells who they are. */
    public static Athlete arrivesAt(Stride stride) {
        return arrivesAt(stride, stride.gateway());
    }

    /** The same at another gateway of the product. */
    public static Athlete arrivesAt(Stride stride, String gateway) {
        Athlete athlete = strangerAt(stride).at(gateway);
        athlete.introduceThemselves();
        return athlete;
    }

    /** Somebody nobody has seen before, of whom nothing is known yet. */
    public static Athlete strangerAt(Stride stride) {
        String name = "athlete " + UUID.randomUUID();
        return new Athlete(stride.gateway(), name, stride.tokenOf(name), Place.inDaylight(Instant.now()));
    }

    /** The same athlete, calling another gateway. */
    public Athlete at(String otherGateway) {
        return new Athlete(otherGateway, name, token, place);
    }

    /** The name by which they sign in. */
    public String name() {
        return name;
    }

    /** Somebody who has this name and this token already, and tells who they are. */
    static Athlete of(Stride stride, String name, String token) {
        Athlete athlete = new Athlete(stride.gateway(), name, token, Place.inDaylight(Instant.now()));
        athlete.introduceThemselves();
        return athlete;
    }

    private void introduceThemselves() {
        Response answer = request()
                .contentType("application/json")
                .body(Map.of(
                        "display_name", "Maria",
                        "timezone", place.zone().getId(),
                        "max_hr", runner.maxHeartRate(),
                        "resting_hr", runner.restingHeartRate()))
                .put("/v1/athletes/me");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** What they call with. */
    public String token() {
        return token;
    }

    /** How this athlete runs. */
    public Runner runner() {
        return runner;
    }

    /** Where they live. */
    public Place place() {
        return place;
    }

    /** The date there. */
    public LocalDate today() {
        return LocalDate.now(place.zone());
    }

    /** Uploads a file; 201 when it was new, 200 when it was there. */
    public Response upload(String name, byte[] file) {
        return request().multiPart("file", name, file).post("/v1/activities/import");
    }

    /** Sets a half marathon in twelve weeks as the goal, with a plan in which today is a running day. */
    public Response setGoal() {
        return setGoal("City Half");
    }

    Response setGoal(String raceName) {
        LocalDate monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Object> order = new HashMap<>();
        order.put("goal_race_name", raceName);
        order.put("goal_race_date", monday.plusWeeks(WEEKS_TO_RACE).plusDays(6).toString());
        order.put("goal_race_distance_m", Distance.HALF_MARATHON.metres());
        order.put("plan_start_date", today().toString());
        order.put("days_per_week", 5);
        order.put("rest_days", restDays());
        return request().contentType("application/json").body(order).post("/v1/training-plans");
    }

    /** Two weekdays that stay free, so that today is a running day. */
    public List<String> restDays() {
        return Stream.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.WEDNESDAY)
                .filter(day -> day != today().getDayOfWeek())
                .limit(2)
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The workout that is planned for today. */
    public JsonNode todaysWorkout() {
        for (JsonNode workout : json("/v1/training-plans/current/week").path("workouts")) {
            boolean rest = workout.path("workout_type").asText().equals("rest");
            if (!rest && workout.path("scheduled_date").asText().equals(today().toString())) {
                return workout;
            }
        }
        throw new AssertionError("nothing is planned for today");
    }

    /** The next run that is planned after today. */
    public JsonNode nextWorkout() {
        for (int ahead = 1; ahead <= 7; ahead++) {
            for (JsonNode workout : day(today().plusDays(ahead).toString()).path("planned_workouts")) {
                if (!workout.path("workout_type").asText().equals("rest")) {
                    return workout;
                }
            }
        }
        throw new AssertionError("no run is planned for a week");
    }

    /** An easy run after this week that no rule minds being a kilometre shorter: what a coach may propose. */
    public Shorter possiblyShorter() {
        JsonNode calendar = calendar(today().plusDays(8), today().plusDays(35));
        String plan = calendar.at("/plan/id").asText();
        for (JsonNode workout : calendar.findValues("planned_workout")) {
            Shorter change = new Shorter(
                    workout.path("id").asText(),
                    workout.path("scheduled_date").asText(),
                    workout.path("target_distance_km").asDouble() - 1);
            if (workout.path("workout_type").asText().equals("easy") && isFine(plan, change)) {
                return change;
            }
        }
        throw new AssertionError("no easy run can be shortened within five weeks");
    }

    private boolean isFine(String plan, Shorter change) {
        Map<String, Object> wanted =
                Map.of("type", "shorten", "workout_id", change.workout(), "distance_km", change.kilometres());
        Response answer = request()
                .contentType("application/json")
                .body(Map.of("changes", List.of(wanted), "dry_run", true))
                .post("/v1/training-plans/" + plan + "/changes");
        return answer.statusCode() == 200;
    }

    /**
     * A workout that is to be shorter.
     *
     * @param workout its id
     * @param date the date that it is planned for
     * @param kilometres how long it is to be
     */
    public record Shorter(String workout, String date, double kilometres) {}

    /** The day of an easy run in a week to come. */
    public LocalDate dayOfAnEasyRun() {
        for (JsonNode workout :
                calendar(today().plusDays(8), today().plusDays(22)).findValues("planned_workout")) {
            if (workout.path("workout_type").asText().equals("easy")) {
                return LocalDate.parse(workout.path("scheduled_date").asText());
            }
        }
        throw new AssertionError("no easy run is planned");
    }

    private JsonNode calendar(LocalDate from, LocalDate to) {
        return json("/v1/training-plans/calendar?start_date=" + from + "&end_date=" + to);
    }

    /** How far what is planned first for a date goes, in kilometres. */
    public double plannedDistance(String date) {
        return day(date).at("/planned_workout/target_distance_km").asDouble();
    }

    /** The ids of everything that is planned for a date. */
    public List<String> workoutsOn(String date) {
        return day(date).path("planned_workouts").findValuesAsText("id");
    }

    /** What the calendar has of a date. */
    public JsonNode day(String date) {
        return json("/v1/training-plans/calendar?start_date=" + date + "&end_date=" + date)
                .at("/weeks/0/days/0");
    }

    /** Asks the coach. */
    public JsonNode ask(String question) {
        return body(request()
                .contentType("application/json")
                .body(Map.of("message", question))
                .post("/v1/coach/chat"));
    }

    /** The body of a GET that succeeds. */
    public JsonNode json(String path) {
        return body(request().get(path));
    }

    /** The body of an answer that says 200 or 201. */
    public static JsonNode body(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A request with this athlete's token. */
    public RequestSpecification request() {
        return given().baseUri(gateway).auth().oauth2(token);
    }
}
