package app.stride.activity.adapter.rest.contract;

import app.stride.activity.adapter.rest.Preconditions;
import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.OperationExamples;
import app.stride.rest.contract.Schemas;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
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

    private static final OperationExamples EXAMPLES = new OperationExamples(ContractDetails.class);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OperationProblems.declare(document.getComponents());
        ApiOperation.of(document).forEach(ContractDetails::complete);
    }

    private static void complete(ApiOperation call) {
        call.parameters().forEach(ContractDetails::complete);
        OperationProblems.add(call);
        ResponseHeaders.add(call);
        EXAMPLES.add(call);
    }

    private static void complete(Parameter parameter) {
        String description = PARAMETERS.get(parameter.getName());
        if (parameter.getDescription() == null && description != null) {
            parameter.setDescription(description);
        }
        if (parameter.getSchema() != null) {
            Schemas.typeDefault(parameter.getSchema());
        }
    }
}
