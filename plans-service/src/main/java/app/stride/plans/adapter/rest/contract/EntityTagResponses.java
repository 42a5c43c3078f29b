package app.stride.plans.adapter.rest.contract;

import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.Schemas;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What {@code EntityTags} add to every reading operation. */
final class EntityTagResponses {

    private EntityTagResponses() {}

    static void add(ApiOperation call) {
        APIResponses responses = call.operation().getResponses();
        responses
                .getAPIResponse("200")
                .addHeader(
                        "ETag",
                        Schemas.header(
                                "Changes with whatever is shown; where a plan is shown, If-Match of its changes takes it.",
                                SchemaType.STRING));
        responses.addAPIResponse(
                "304",
                OASFactory.createAPIResponse().description("If-None-Match named the tag of what would be answered."));
    }
}
