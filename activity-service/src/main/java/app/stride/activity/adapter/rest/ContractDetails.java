package app.stride.activity.adapter.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the API document by what annotations cannot say briefly: problems, headers and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractDetails implements OASFilter {
    /** What a parameter means wherever it is used, unless an annotation says it. */
    private static final Map<String, String> PARAMETERS = Map.of(
            Preconditions.IF_MATCH,
            "The ETag of the version that the change is meant for; 412 if it has changed since.",
            Preconditions.IDEMPOTENCY_KEY,
            "1 to 255 printable ASCII characters. The same key and body within 24 hours return the first result again.",
            "start_date",
            "First local date to include.",
            "end_date",
            "Last local date to include.",
            "limit",
            "Page size.",
            "cursor",
            "Where to continue, from the Link header of the previous page.",
            "days",
            "How many days to summarize.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ProblemResponses.declare(document.getComponents());
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(ContractDetails::complete);
        }
    }

    private static void complete(Operation operation) {
        if (operation.getOperationId() == null) {
            return;
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ContractDetails::complete);
        }
        ProblemResponses.add(operation);
        ResponseHeaders.add(operation);
        OperationExamples.add(operation);
    }

    private static void complete(Parameter parameter) {
        String description = PARAMETERS.get(parameter.getName());
        if (parameter.getDescription() == null && description != null) {
            parameter.setDescription(description);
        }
        Schema schema = parameter.getSchema();
        if (schema != null
                && schema.getType() != null
                && schema.getType().contains(SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String number) {
            schema.setDefaultValue(Integer.valueOf(number));
        }
    }
}
