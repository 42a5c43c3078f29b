package app.stride.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import app.stride.gateway.testkit.ScriptedUpstream;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentationIT extends AtTheDoor {
    private static final String PLANS = """
            {"openapi": "3.1.0", "info": {"title": "plans", "version": "1"}, "paths": {
              "/v1/training-plans": {"get": {"operationId": "list", "responses": {"200": {"description": "ok",
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Summary"}}}}}}},
              "/v1/training-plans/feed/{secret}.ics": {"get": {"responses": {"200": {"description": "ok"}}}},
              "/internal": {"get": {"responses": {"200": {"description": "not for the public"}}}}},
             "components": {"schemas": {"Summary": {"type": "object", "title": "plan"}}}}""";
    private static final String COACH = """
            {"openapi": "3.1.0", "info": {"title": "coach", "version": "1"}, "paths": {
              "/v1/coach/context": {"get": {"operationId": "list", "responses": {"200": {"description": "ok",
                 "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Summary"}}}}}}}},
             "components": {"schemas": {"Summary": {"type": "object", "title": "conversation"}}}}""";

    @Test
    void oneDocumentDescribesWhatTheServicesOffer() {
        plans.onJson("/openapi", PLANS);
        coach.onJson("/openapi", COACH);

        await().untilAsserted(() -> anonymous()
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"))
                .body("servers[0].url", equalTo("/"))
                .body("security[0].bearer", empty())
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("components.schemas.PlansSummary.title", equalTo("plan"))
                .body("components.schemas.CoachSummary.title", equalTo("conversation"))
                .body("paths.'/v1/training-plans'.get.security", nullValue())
                .body("paths.'/v1/training-plans/feed/{secret}.ics'.get.security", empty())
                .body("paths.'/v1/coach/context'.get.operationId", equalTo("list"))
                .body("paths.'/v1/training-plans'.get.operationId", equalTo("plans_list"))
                .body("paths.'/internal'", nullValue())
                .body("info.description", containsString("nowhere")));
    }

    @Test
    void aPartThatGoesAwayStaysDocumented() {
        plans.onJson("/openapi", PLANS);
        await().untilAsserted(() -> anonymous()
                .get("/openapi?format=json")
                .then()
                .body("paths", org.hamcrest.Matchers.hasKey("/v1/training-plans")));

        plans.on("/openapi", call -> ScriptedUpstream.answer(call, 503, "text/plain", "away"));
        await().during(java.time.Duration.ofMillis(500))
                .untilAsserted(() -> anonymous()
                        .get("/openapi?format=json")
                        .then()
                        .body("paths", org.hamcrest.Matchers.hasKey("/v1/training-plans")));
    }

    @Test
    void itIsYamlUnlessJsonIsAskedFor() {
        anonymous()
                .get("/openapi")
                .then()
                .contentType(startsWith("application/yaml"))
                .body(startsWith("openapi: 3.1.0\n"));
        anonymous().accept("application/json").get("/openapi").then().contentType("application/json");
        anonymous()
                .accept("application/json")
                .get("/openapi?format=yaml")
                .then()
                .contentType(startsWith("application/yaml"));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        String page = anonymous()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("connect-src 'self'"))
                .extract()
                .asString();

        assertThat(page).doesNotContain("http://", "https://", "src=\"//", "href=\"//");
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .forEach(path -> anonymous().get(path).then().statusCode(200));
        assertThat(page).contains("swagger-ui-bundle.js");
    }

    @Test
    void theDemonstrationInTheLibraryIsNotServed() {
        String script = anonymous().get("/docs").asString().replaceAll("(?s).*src=\"(/webjars[^\"]+)\".*", "$1");

        anonymous()
                .get(script.replace("swagger-ui-bundle.js", "index.html"))
                .then()
                .statusCode(404);
        anonymous().get(script).then().statusCode(200).contentType(containsString("javascript"));
    }

    @Test
    void theRootLeadsToThePage() {
        anonymous().get("/").then().statusCode(302).header("Location", "/docs");
    }
}
