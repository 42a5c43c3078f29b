package app.stride.plans.adapter.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems (RFC 9457) that operations answer with. */
final class ProblemResponses {

    private static final Map<String, String> WHAT = new LinkedHashMap<>();

    static {
        WHAT.put("400", "The request is malformed; violations names the fields.");
        WHAT.put("401", "No bearer token, or none that is valid.");
        WHAT.put("404", "It does not exist, or it is another athlete's.");
        WHAT.put("409", "The present state does not allow it.");
        WHAT.put("412", "The plan has changed since it was read.");
        WHAT.put("422", "Understood, but impossible; for a plan with findings and the nearest bounds that would work.");
    }

    /** What may be understood and yet impossible, without having a body. */
    private static final Set<String> IMPOSSIBLE = Set.of("completeWorkout", "exportFitWorkout", "exportWorkoutText");

    private ProblemResponses() {}

    static void declare(Components components) {
        components.addSchema(
                "Problem",
                object("type", "title", "detail", "instance")
                        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                        .addProperty("violations", list(object("field", "message")))
                        .addProperty("findings", list(OASFactory.createSchema().ref("Finding")))
                        .addProperty("bounds", list(object("field", "value", "message"))));
        WHAT.forEach((status, what) -> components.addResponse(
                "Problem" + status,
                OASFactory.createAPIResponse()
                        .description(what)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("Problem"))))));
    }

    static void add(Operation operation, PathItem.HttpMethod method) {
        if (operation.getOperationId() == null) {
            return;
        }
        boolean creates = operation.getRequestBody() != null;
        boolean decides = method == PathItem.HttpMethod.POST && !creates && takes(operation, In.PATH);
        respond(operation, "400", creates || takes(operation, In.QUERY));
        respond(
                operation,
                "401",
                operation.getSecurity() == null || !operation.getSecurity().isEmpty());
        respond(operation, "403", false);
        respond(operation, "404", takes(operation, In.PATH));
        boolean conditional = takes(operation, In.HEADER, "If-Match");
        respond(operation, "409", decides || conditional);
        respond(operation, "412", conditional);
        respond(operation, "422", creates || IMPOSSIBLE.contains(operation.getOperationId()));
    }

    private static boolean takes(Operation operation, In where) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == where);
    }

    private static boolean takes(Operation operation, In where, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getIn() == where && name.equals(parameter.getName()));
    }

    private static void respond(Operation operation, String status, boolean applies) {
        operation.getResponses().removeAPIResponse(status);
        if (applies) {
            APIResponse problem = OASFactory.createAPIResponse().ref("Problem" + status);
            operation.getResponses().addAPIResponse(status, problem);
        }
    }

    private static Schema object(String... texts) {
        Schema object = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (String text : texts) {
            object.addProperty(text, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return object;
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }
}
