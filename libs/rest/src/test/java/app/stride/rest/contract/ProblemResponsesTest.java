package app.stride.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.rest.contract.ProblemResponses.Problem;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

class ProblemResponsesTest {
    private static final String REFERENCE = "#/components/responses/Problem";

    private static final ProblemResponses RESPONSES = new ProblemResponses(
            List.of(
                    new Problem("401", "No token.", call -> !call.isPublic()),
                    new Problem("404", "It is not there.", call -> call.takes(In.PATH)),
                    new Problem("412", "It has changed.", call -> call.takes(In.HEADER, "If-Match")),
                    ProblemResponses.UNAVAILABLE),
            Map.of("downloadRun 404", "It has no file."));

    @Test
    void eachIsDescribedOnce() {
        Components components = OASFactory.createComponents();

        RESPONSES.declare(components).addProperty("findings", Schemas.list(Schemas.reference("Finding")));

        assertThat(components.getResponses()).containsOnlyKeys("Problem401", "Problem404", "Problem412", "Problem503");
        assertThat(components.getResponses().get("Problem404").getDescription()).isEqualTo("It is not there.");
        assertThat(components.getSchemas().get("Problem").getProperties())
                .containsOnlyKeys("type", "title", "detail", "instance", "status", "violations", "findings");
    }

    @Test
    void whoeverIsToComeAgainIsToldWhen() {
        Components components = OASFactory.createComponents();

        RESPONSES.declare(components);

        assertThat(components.getResponses().get("Problem503").getHeaders()).containsOnlyKeys("Retry-After");
    }

    @Test
    void anOperationNamesThoseThatApplyToIt() {
        Operation operation = operation("readRun");
        operation.addParameter(OASFactory.createParameter().in(In.PATH).name("id"));

        RESPONSES.add(new ApiOperation(HttpMethod.GET, operation));

        assertThat(answers(operation)).containsOnlyKeys("200", "401", "404", "503");
        assertThat(answers(operation).get("404").getRef()).isEqualTo(REFERENCE + "404");
    }

    @Test
    void whatTheScannerNotedInWordsOfItsOwnIsReplaced() {
        Operation operation = operation("listRuns");
        operation.getResponses().addAPIResponse("401", described("Not Authorized"));
        operation.getResponses().addAPIResponse("403", described("Not Allowed"));

        RESPONSES.add(new ApiOperation(HttpMethod.GET, operation));

        assertThat(answers(operation)).containsOnlyKeys("200", "401", "503");
        assertThat(answers(operation).get("401").getRef()).isEqualTo(REFERENCE + "401");
    }

    @Test
    void whatNeedsNoTokenIsNotRefusedForOne() {
        Operation operation = operation("readFeed");
        operation.setSecurity(List.of());

        RESPONSES.add(new ApiOperation(HttpMethod.GET, operation));

        assertThat(answers(operation)).doesNotContainKey("401");
    }

    @Test
    void whereAStatusMeansSomethingElseItIsDescribedThere() {
        Operation operation = operation("downloadRun");

        RESPONSES.add(new ApiOperation(HttpMethod.GET, operation));

        assertThat(answers(operation).get("404").getDescription()).isEqualTo("It has no file.");
    }

    private static Operation operation(String id) {
        return OASFactory.createOperation()
                .operationId(id)
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", described("It is there.")));
    }

    private static APIResponse described(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static Map<String, APIResponse> answers(Operation operation) {
        return operation.getResponses().getAPIResponses();
    }
}
