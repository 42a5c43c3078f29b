package app.stride.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemContractTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"race_name\":5,\"distance_m\":1}|race_name|must be a text",
                "{\"race_name\":\"x\",\"distance_m\":\"far\"}|distance_m|must be a number",
                "{\"race_name\":\"x\",\"distance_m\":\"5\"}|distance_m|must be a number",
                "{\"race_name\":\"x\",\"distance_m\":1,\"race_date\":\"soon\"}|race_date|must be a date like 2026-04-20",
                "{\"race_name\":\"x\",\"distance_m\":1,\"race_date\":20260101}|race_date|must be a date like 2026-04-20",
                "{\"race_name\":\"x\",\"distance_m\":1,\"race_date\":\"2026-04-20T23:30:00Z\"}|race_date|must be a date like 2026-04-20",
                "{\"race_name\":\"x\",\"distance_m\":1,\"days_per_week\":3.5}|days_per_week|must be a whole number",
                "{\"race_name\":\"x\",\"distance_m\":1,\"days_per_week\":99999999999}|days_per_week|must be a whole number",
                "{\"race_name\":\"x\",\"distance_m\":1,\"colour\":\"BLUE\"}|colour|must be one of red, green",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[{\"distance_m\":1},{\"distance_m\":\"a\"}]}|laps[1].distance_m|must be a whole number",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":{}}|laps|must be a list",
                "{\"race_name\":\"x\",\"distance_m\":1,\"start_time\":\"noon\"}|start_time|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "{\"distance_m\":1}|race_name|must not be null",
                "{\"race_name\":\"x\",\"distance_m\":0}|distance_m|must be greater than 0",
                "{\"race_name\":\"x\",\"race_name\":\"y\",\"distance_m\":1}|race_name|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"distance_m\":1}|distance_m|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"race_date\":null,\"days_per_week\":1,\"colour\":\"RED\",\"pace_s_per_km\":1,\"laps\":[],\"start_time\":null,\"weights\":{},\"race_name\":\"y\"}|race_name|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[{\"distance_m\":1,\"distance_m\":2}]}|laps[0].distance_m|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"weights\":{\"easy\":1,\"easy\":2}}|weights[*]|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[{\"distance_m\":1,\"splits\":{\"easy\":1,\"easy\":2}}]}|laps[0].splits[*]|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"named_laps\":{\"a\":{\"distance_m\":-1}}}|named_laps[*].distance_m|must be greater than or equal to 0",
                "{\"race_name\":\"x\",\"distance_m\":1,\"easy\":1,\"easy\":2}|*|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"unknown\":{\"race_name\":1,\"race_name\":2}}|*|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"unknown\":{\"easy\":1,\"easy\":2}}|*|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"Who I am\":1,\"Who I am\":2}|*|must occur only once",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[{\"unknown\":{\"a\":[{\"b\":1,\"b\":2}]}}]}|laps[0].*|must occur only once",
                "[]|body|must be a JSON object of the documented form",
                "null|body|must be a JSON object",
                "{\"race_name\":\"x\",\"distance_m\":1,\"weights\":{\"easy\":-1}}|weights[*]|must be greater than 0",
                "{\"race_name\":\"x\",\"distance_m\":1,\"weights\":{\"easy\":\"much\"}}|weights[*]|must be a number",
                "{\"race_name\":\"x\",\"distance_m\":1,\"weights\":{\"0].a[1].<b>\":-1}}|weights[*]|must be greater than 0",
                "{\"race_name\":\"x\",\"distance_m\":1,\"weights\":{\"\":1}}|weights[*]|must not be blank",
                "{\"race_name\":\"x\",\"distance_m\":1,\"laps\":[null]}|laps[0]|must not be null",
                "{\"race_name\":\"x\",\"distance_m\":1,\"colours\":[\"RED\",\"RED\",\"GREEN\"]}|colours|must have at most 2 elements",
            })
    void aWrongBodyIsA400ThatNamesTheField(String body, String field, String message) {
        problem(given().contentType("application/json").body(body).post("/edge").then(), 400)
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(message))
                .body("instance", equalTo("/edge"));
    }

    @Test
    void aBodyThatNestsTooDeepIsToldHowDeepItMay() {
        String deep = "[".repeat(200) + "]".repeat(200);
        problem(
                        given().contentType("application/json")
                                .body("{\"unknown\":" + deep + "}")
                                .post("/edge")
                                .then(),
                        400)
                .body("violations[0].message", equalTo("must not nest deeper than 100 levels"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"race_name\":", "nonsense", "{\"race_name\" \"x\"}"})
    void brokenJsonIsA400ThatDoesNotEchoTheBody(String body) {
        problem(given().contentType("application/json").body(body).post("/edge").then(), 400)
                .body("violations[0].message", containsString("is not valid JSON"))
                .body("detail", not(containsString("race_name")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days_per_week|\" \"|must be a whole number",
                "days_per_week|\"\\u0000\"|must be a whole number",
                "days_per_week|[]|must be a whole number",
                "longest_km|\" \"|must be a number",
                "longest_km|1e400|must be a number",
                "longest_km|-1E999|must be a number",
                "distance_m|1e400|must be a number",
                "distance_m|\" \"|must be a number",
                "dry_run|\" \"|must be true or false",
                "dry_run|\"\"|must be true or false",
                "dry_run|1|must be true or false",
                "race_date|[]|must be a date like 2026-04-20",
                "race_date|[2026,11,1]|must be a date like 2026-04-20",
                "race_date|\" \"|must be a date like 2026-04-20",
                "race_date|\"\"|must be a date like 2026-04-20",
                "race_date|{}|must be a date like 2026-04-20",
                "start_time|0|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "start_time|1.5|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "start_time|1e308|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "start_time|\"1790000000\"|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "start_time|[]|must be a time with offset like 2026-04-20T07:30:00+02:00",
                "colour|0|must be one of red, green",
                "colour|\"0\"|must be one of red, green",
                "colour|\" \"|must be one of red, green",
                "colour|[]|must be one of red, green",
            })
    void noValueIsTakenForOneOfAnotherKind(String field, String value, String message) {
        String body = "{\"race_name\":\"x\",\"%s\":%s%s}"
                .formatted(field, value, field.equals("distance_m") ? "" : ",\"distance_m\":1");
        problem(given().contentType("application/json").body(body).post("/edge").then(), 400)
                .body("violations.field", hasItem(field))
                .body("violations.message", hasItem(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", " garbage", "{\"race_name\":\"y\"}", ",", "]", "0"})
    void whatStandsBehindTheBodyIsA400(String rest) {
        String body = "{\"race_name\":\"x\",\"distance_m\":1}" + rest;
        problem(given().contentType("application/json").body(body).post("/edge").then(), 400)
                .body("violations[0].field", equalTo("body"));
    }

    @Test
    void whatTheApiAllowsIsRead() {
        given().contentType("application/json")
                .body("{\"race_name\":\"x\",\"distance_m\":5000,\"longest_km\":20,\"race_date\":\"2026-04-20\","
                        + "\"start_time\":\"2026-04-20T07:30:00+02:00\",\"dry_run\":true,\"colour\":\"RED\"}\r\n ")
                .post("/edge")
                .then()
                .statusCode(200)
                .body("distance_m", equalTo(5000.0f))
                .body("longest_km", equalTo(20.0f))
                .body("race_date", equalTo("2026-04-20"))
                .body("start_time", equalTo("2026-04-20T05:30:00Z"))
                .body("dry_run", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"force,1", "force,yes", "force,TRUE", "race,1", "race,maybe"})
    void aChoiceInTheQueryIsTrueOrFalse(String parameter, String value) {
        problem(given().queryParam(parameter, value).get("/edge/choice").then(), 400)
                .body("violations[0].field", equalTo(parameter))
                .body("violations[0].message", equalTo("must be true or false"));
    }

    @ParameterizedTest
    @CsvSource({"'',false null", "?force=true&race=false,true false"})
    void aChoiceInTheQueryArrives(String query, String chosen) {
        given().get("/edge/choice" + query).then().statusCode(200).body(equalTo(chosen));
    }

    @Test
    void unknownFieldsAreIgnoredAndNullsAreWritten() {
        given().contentType("application/json")
                .body("{\"race_name\":\"x\",\"distance_m\":1,\"colour_of_shoes\":\"red\",\"pace_s_per_km\":270}")
                .post("/edge")
                .then()
                .statusCode(200)
                .body("race_name", equalTo("x"))
                .body("pace_s_per_km", equalTo(270))
                .body("$", hasKey("race_date"))
                .body("race_date", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({"start_date,yesterday", "days,many", "days,1.5"})
    void aQueryParameterOfTheWrongTypeIsA400ThatNamesIt(String parameter, String value) {
        problem(given().queryParam(parameter, value).get("/edge/query").then(), 400)
                .body("violations[0].field", equalTo(parameter));
    }

    @Test
    void queryParametersOfTheRightTypeArrive() {
        given().queryParam("start_date", "2026-04-20")
                .queryParam("days", 3)
                .get("/edge/query")
                .then()
                .statusCode(200)
                .body(equalTo("2026-04-20 3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|/nowhere|404|There is nothing here, or it belongs to another athlete.",
                "GET|/edge/things/no-uuid|404|There is nothing here, or it belongs to another athlete.",
                "DELETE|/edge|405|This address does not support that method; see the API documentation."
            })
    void whatIsNotThereIsAProblemWithASentence(String method, String path, int status, String sentence) {
        problem(given().request(method, path).then(), status).body("detail", equalTo(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/edge|OPTIONS, POST",
                "POST|/edge/query|GET, HEAD, OPTIONS",
                "PUT|/edge/things/01890a5d-ac96-774b-bcce-b302099a8057|GET, HEAD, OPTIONS"
            })
    void whereAMethodIsNotTakenTheAnswerTellsWhichAre(String method, String path, String allowed) {
        problem(given().request(method, path).then(), 405).header("Allow", equalTo(allowed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/edge|OPTIONS, POST",
                "/edge/query|GET, HEAD, OPTIONS",
                "/edge/things/01890a5d-ac96-774b-bcce-b302099a8057|GET, HEAD, OPTIONS"
            })
    void whoAsksForTheMethodsIsToldThoseOfTheAddress(String path, String allowed) {
        given().options(path).then().statusCode(200).header("Allow", equalTo(allowed));
    }

    @Test
    void anotherMediaTypeIsA415() {
        problem(given().contentType("text/plain").body("x").post("/edge").then(), 415)
                .body("detail", containsString("application/json"));
    }

    @Test
    void extensionMembersStandBesideTheDetail() {
        problem(given().get("/edge/unprocessable").then(), 422)
                .body("detail", equalTo("The race is too near."))
                .body("bounds[0]", equalTo("2026-05-01"));
    }

    @Test
    void whoBringsNoValidTokenIsToldWhatToDo() {
        problem(given().get("/edge/guarded").then(), 401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("detail", containsString("Sign in"))
                .body("instance", equalTo("/edge/guarded"));
    }

    @ParameterizedTest
    @CsvSource({"Bearer .., null", "Basic YTpi, null", "Bearer YQ.Yg.Yw, Bearer YQ.Yg.Yw"})
    void whatIsNoTokenIsNotEvenShownToTheVerifier(String given, String seen) {
        given().header("Authorization", given).get("/edge/token").then().body(equalTo(seen));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() {
        problem(given().get("/edge/broken").then(), 500).body("detail", not(containsString("secret")));
    }

    @Test
    void theRequestIdIsTakenWhenSaneAndMadeOtherwise() {
        given().header("X-Request-Id", "abc-123").get("/edge/query").then().header("X-Request-Id", "abc-123");
        given().header("X-Request-Id", "a b<script>")
                .get("/edge/query")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("about:blank"))
                .body("status", equalTo(status))
                .body("$", hasKey("title"))
                .body("$", hasKey("detail"))
                .body("$", hasKey("instance"));
    }
}
