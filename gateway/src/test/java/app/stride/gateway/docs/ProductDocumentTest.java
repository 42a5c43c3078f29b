package app.stride.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.route.Route;
import app.stride.gateway.route.RouteTable;
import app.stride.gateway.route.Upstream;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductDocumentTest {
    private static final Upstream PLANS = new Upstream("plans", URI.create("http://plans"));
    private static final Upstream COACH = new Upstream("coach", URI.create("http://coach"));
    private static final RouteTable TABLE = new RouteTable(List.of(
            route("/plans", PLANS, Route.Access.AUTHENTICATED),
            route("/plans/feed", PLANS, Route.Access.PUBLIC),
            route("/coach", COACH, Route.Access.AUTHENTICATED)));

    @Test
    void whatMeansTheSameIsSharedAndWhatDiffersBearsThePartsName() {
        ObjectNode merged = merge(
                part(
                        "plans",
                        "/plans",
                        "{'Problem': {'type': 'object'}, 'Summary': {'title': 'plan'}}",
                        "Problem",
                        "Summary"),
                part(
                        "coach",
                        "/coach",
                        "{'Problem': {'type': 'object'}, 'Summary': {'title': 'talk'}}",
                        "Problem",
                        "Summary"));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("ProblemDetails", "Problem", "PlansSummary", "CoachSummary");
        assertThat(merged.at("/components/schemas/CoachSummary/title").asText()).isEqualTo("talk");
        assertThatEveryReferenceLeadsSomewhere(merged);
    }

    @Test
    void whatIsSpelledAlikeButRefersToWhatDiffersIsKeptApartToo() {
        String list = "'List': {'items': {'$ref': '#/components/schemas/Page'}}, "
                + "'Page': {'items': {'$ref': '#/components/schemas/Item'}}, ";
        ObjectNode merged = merge(
                part("plans", "/plans", "{" + list + "'Item': {'title': 'plan'}}", "List"),
                part("coach", "/coach", "{" + list + "'Item': {'title': 'talk'}}", "List"));

        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "ProblemDetails", "PlansList", "PlansPage", "PlansItem", "CoachList", "CoachPage", "CoachItem");
        assertThat(merged.at("/components/schemas/CoachList/items/$ref").asText())
                .isEqualTo("#/components/schemas/CoachPage");
        assertThatEveryReferenceLeadsSomewhere(merged);
    }

    @Test
    void theMappingOfADiscriminatorFollowsTheNames() {
        ObjectNode merged = merge(
                part(
                        "plans",
                        "/plans",
                        "{'Target': {'discriminator': {'mapping': {'pace': '#/components/schemas/Pace'}}}, 'Pace':"
                                + " {'title': 'p'}}",
                        "Target"),
                part("coach", "/coach", "{'Pace': {'title': 'c'}}", "Pace"));

        assertThat(merged.at("/components/schemas/Target/discriminator/mapping/pace")
                        .asText())
                .isEqualTo("#/components/schemas/PlansPace");
        assertThatEveryReferenceLeadsSomewhere(merged);
    }

    @Test
    void whatTheGatewayDoesNotLeadToIsNotDescribed() {
        ObjectNode document =
                part("plans", "/plans", "{'Used': {}, 'Internal': {}}", "Used").json();
        ((ObjectNode) document.get("paths")).set("/admin", operation("Internal"));
        ((ObjectNode) document.get("paths")).set("/coach/spoofed", operation("Internal"));

        ObjectNode merged = merge(new PartDocument("plans", document));

        assertThat(merged.get("paths").fieldNames()).toIterable().containsExactly("/plans");
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("ProblemDetails", "Used");
    }

    @Test
    void theRouteDecidesWhatNeedsAToken() {
        ObjectNode document = part("plans", "/plans", "{}").json();
        ((ObjectNode) document.at("/paths/~1plans/get")).putArray("security");
        ((ObjectNode) document.get("paths")).set("/plans/feed/{secret}.ics", operation());

        ObjectNode merged = merge(new PartDocument("plans", document));

        assertThat(merged.at("/security/0/bearer").isArray()).isTrue();
        assertThat(merged.at("/paths/~1plans/get").has("security")).isFalse();
        assertThat(merged.at("/paths/~1plans~1feed~1{secret}.ics/get/security")).isEmpty();
    }

    @Test
    void everyOperationTellsItsErrorsWithExamplesAndHasAnId() {
        ObjectNode document = part("plans", "/plans", "{}").json();
        ((ObjectNode) document.at("/paths/~1plans/get/responses"))
                .putObject("409")
                .put("description", "It is over.");

        JsonNode operation = merge(new PartDocument("plans", document)).at("/paths/~1plans/get");

        assertThat(operation.path("operationId").asText()).isEqualTo("getPlans");
        assertThat(operation.path("responses").fieldNames())
                .toIterable()
                .contains("400", "401", "409", "429", "502", "503", "504")
                .doesNotContain("404", "406", "413");
        operation
                .path("responses")
                .forEach(response -> assertThat(response.at("/content/application~1problem+json/example/detail")
                                .asText())
                        .isNotEmpty());
        assertThat(operation
                        .at("/responses/409/content/application~1problem+json/example/detail")
                        .asText())
                .isEqualTo("It is over.");
    }

    @Test
    void whatNobodyGaveAnExampleForGetsOneThatFitsItsSchema() {
        ObjectNode merged = merge(part(
                "plans",
                "/plans",
                "{'Run': {'type': 'object', 'properties': {'distance_m': {'type': 'number'}, 'date': {'type':"
                        + " 'string', 'format': 'date'}, 'kind': {'type': ['string', 'null'], 'enum': ['easy']}, 'laps':"
                        + " {'type': 'array', 'items': {'$ref': '#/components/schemas/Lap'}}}}, 'Lap': {'type': 'object',"
                        + " 'properties': {'duration_s': {'type': 'integer', 'maximum': 900}}}}",
                "Run"));

        JsonNode example = merged.at("/paths/~1plans/get/responses/Run/content/application~1json/example");
        assertThat(example)
                .hasToString(
                        json("{'distance_m': 10000.0, 'date': '2027-04-18', 'kind': 'easy', 'laps': [{'duration_s':"
                                        + " 900}]}")
                                .toString());
    }

    @Test
    void aPartThatWasNeverSeenIsNamed() {
        ObjectNode merged = ProductDocument.merge(TABLE, "1", List.of(part("plans", "/plans", "{}")), List.of("coach"));

        assertThat(merged.at("/info/description").asText()).contains("coach");
        assertThat(merged.at("/openapi").asText()).isEqualTo("3.1.0");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void yamlThatLooksLikeANumberStaysText() {
        ObjectNode merged = merge(part("plans", "/plans", "{'Used': {'example': '10', 'title': 'yes: no'}}", "Used"));

        assertThat(PublishedDocument.of(merged).yaml().toString())
                .contains("example: \"10\"")
                .contains("title: \"yes: no\"");
    }

    private static void assertThatEveryReferenceLeadsSomewhere(JsonNode document) {
        assertThat(References.in(document))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(document.at("/components/" + key.section() + "/" + key.name())
                                .isMissingNode())
                        .as(key.toString())
                        .isFalse());
    }

    private static ObjectNode merge(PartDocument... documents) {
        return ProductDocument.merge(TABLE, "1", List.of(documents), List.of());
    }

    private static PartDocument part(String part, String path, String schemas, String... used) {
        ObjectNode document = json("{'paths': {}, 'components': {'schemas': " + schemas + "}}");
        ((ObjectNode) document.get("paths")).set(path, operation(used));
        return new PartDocument(part, document);
    }

    /** A path item whose operation answers with each of the schemas. */
    private static ObjectNode operation(String... schemas) {
        ObjectNode item = json("{'get': {'responses': {}}}");
        ObjectNode responses = (ObjectNode) item.at("/get/responses");
        for (String schema : schemas) {
            responses
                    .putObject(schema)
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/" + schema);
        }
        return item;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Route route(String prefix, Upstream upstream, Route.Access access) {
        return new Route(prefix, prefix, upstream, access, Route.Work.WRITE, Duration.ofSeconds(1), 1);
    }
}
