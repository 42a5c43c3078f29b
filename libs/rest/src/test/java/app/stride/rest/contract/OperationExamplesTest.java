package app.stride.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.junit.jupiter.api.Test;

/** The examples are those of {@code src/test/resources/openapi}. */
class OperationExamplesTest {
    private final OperationExamples examples = new OperationExamples(OperationExamplesTest.class);

    @Test
    void aRequestAndItsAnswersShowTheFilesOfTheOperation() {
        Content request = of("application/json");
        Content made = of("application/json");
        Content already = of("application/json");
        Content refused = of("application/json");
        Operation operation = OASFactory.createOperation()
                .operationId("recordShoe")
                .requestBody(OASFactory.createRequestBody().content(request))
                .responses(responses(Map.of("201", made, "200", already, "400", refused)));

        examples.add(new ApiOperation(HttpMethod.POST, operation));

        assertThat(shown(request, "application/json")).isEqualTo(Map.of("name", "Flats"));
        assertThat(shown(made, "application/json")).isEqualTo(Map.of("id", 7, "name", "Flats"));
        assertThat(shown(already, "application/json")).isEqualTo(Map.of("id", 3, "name", "Flats"));
        assertThat(shown(refused, "application/json")).isNull();
    }

    @Test
    void whatIsNotJsonShowsText() {
        Content exported = of("text/csv", "application/json", "application/zip");
        Operation operation =
                OASFactory.createOperation().operationId("exportShoes").responses(responses(Map.of("200", exported)));

        examples.add(new ApiOperation(HttpMethod.GET, operation));

        assertThat(shown(exported, "text/csv")).isEqualTo("name\nFlats\n");
        assertThat(shown(exported, "application/json")).isNull();
    }

    @Test
    void anAnswerWithoutContentShowsNone() {
        Operation operation = OASFactory.createOperation()
                .operationId("recordShoe")
                .responses(OASFactory.createAPIResponses().addAPIResponse("204", OASFactory.createAPIResponse()));

        examples.add(new ApiOperation(HttpMethod.POST, operation));

        assertThat(operation.getResponses().getAPIResponse("204").getContent()).isNull();
    }

    private static Content of(String... types) {
        Content content = OASFactory.createContent();
        for (String type : types) {
            content.addMediaType(type, OASFactory.createMediaType());
        }
        return content;
    }

    private static APIResponses responses(Map<String, Content> answers) {
        APIResponses responses = OASFactory.createAPIResponses();
        answers.forEach((status, content) ->
                responses.addAPIResponse(status, OASFactory.createAPIResponse().content(content)));
        return responses;
    }

    private static Object shown(Content content, String type) {
        return content.getMediaType(type).getExample();
    }
}
