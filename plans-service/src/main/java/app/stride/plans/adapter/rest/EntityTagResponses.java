package app.stride.plans.adapter.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** What {@link EntityTags} add to every reading operation. */
final class EntityTagResponses {

    private EntityTagResponses() {}

    static void add(Operation operation) {
        if (operation.getOperationId() == null) {
            return;
        }
        operation
                .getResponses()
                .getAPIResponse("200")
                .addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description(
                                        "Changes with whatever is shown; where a plan is shown, If-Match of its changes takes it.")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        operation
                .getResponses()
                .addAPIResponse(
                        "304",
                        OASFactory.createAPIResponse()
                                .description("If-None-Match named the tag of what would be answered."));
    }
}
