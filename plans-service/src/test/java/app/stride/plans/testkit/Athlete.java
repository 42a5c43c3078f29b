package app.stride.plans.testkit;

import static io.restassured.RestAssured.given;

import app.stride.embedded.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** An athlete who calls the service with a token of their own. */
public final class Athlete {

    public static final String PLANS = "/v1/training-plans";

    private final String id;
    private final String token;

    private Athlete(String id) {
        this.id = id;
        this.token = Tokens.of(ConfigProvider.getConfig().getValue("stride.oidc.issuer", String.class))
                .forAthlete(id);
    }

    /** Somebody whom nobody has heard of yet. */
    public static Athlete somebody() {
        return new Athlete("athlete|" + UUID.randomUUID());
    }

    public String id() {
        return id;
    }

    public RequestSpecification asks() {
        return given().auth().oauth2(token);
    }

    public ValidatableResponse gets(String path) {
        return asks().get(PLANS + path).then();
    }

    public ValidatableResponse posts(String path) {
        return asks().post(PLANS + path).then();
    }

    public ValidatableResponse posts(String path, Object body) {
        return asks().contentType("application/json")
                .body(body)
                .post(PLANS + path)
                .then();
    }

    public ValidatableResponse creates(Map<String, Object> plan) {
        return posts("", plan);
    }

    /** The id of a plan that is certainly created. */
    public String hasPlan(Map<String, Object> plan) {
        return creates(plan).statusCode(201).extract().path("id");
    }

    /** The workout of a date. */
    public Map<String, Object> workoutOn(String plan, LocalDate date) {
        JsonPath detail = gets("/" + plan).statusCode(200).extract().jsonPath();
        return detail.getMap("workouts.find { it.scheduled_date == '" + date + "' }");
    }

    /** The first workout from a date on that is a run. */
    public Map<String, Object> nextRun(String plan, LocalDate from) {
        JsonPath detail = gets("/" + plan).statusCode(200).extract().jsonPath();
        return detail.getMap("workouts.find { it.scheduled_date >= '" + from + "' && it.workout_type != 'rest' }");
    }
}
