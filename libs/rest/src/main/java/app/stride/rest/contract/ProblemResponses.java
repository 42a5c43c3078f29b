package app.stride.rest.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems (RFC 9457) that operations answer with: each is described once, and named where it applies. */
public final class ProblemResponses {
    /** What the scanner notes at every operation that wants a token, in words of its own. */
    private static final List<String> SCANNED = List.of("401", "403");

    /**
     * A problem of a status.
     *
     * @param description what it means at every operation
     * @param applies whether an operation may answer with it
     */
    public record Problem(String status, String description, Predicate<ApiOperation> applies) {}

    /** What any operation may answer while the service is without its database. */
    public static final Problem UNAVAILABLE = new Problem(
            "503", "The service is temporarily unavailable; Retry-After says when to try again.", call -> true);

    private final List<Problem> problems;
    private final Map<String, String> particular;

    /**
     * @param problems in the order of their statuses
     * @param particular what a status means at one operation, where that is something else: by operation and status,
     *     {@code importActivities 413}
     */
    public ProblemResponses(List<Problem> problems, Map<String, String> particular) {
        this.problems = problems;
        this.particular = particular;
    }

    /** Adds the problems to a document's components; returns their schema, for members of the service's own. */
    public Schema declare(Components components) {
        Schema schema = Schemas.object("type", "title", "detail", "instance")
                .addProperty("status", Schemas.of(SchemaType.INTEGER))
                .addProperty("violations", Schemas.list(Schemas.object("field", "message")));
        components.addSchema("Problem", schema);
        problems.forEach(
                problem -> components.addResponse(name(problem.status), response(problem.status, problem.description)));
        return schema;
    }

    /** Replaces what was scanned by what the operation can really answer. */
    public void add(ApiOperation call) {
        APIResponses responses = call.operation().getResponses();
        SCANNED.forEach(responses::removeAPIResponse);
        for (Problem problem : problems) {
            responses.removeAPIResponse(problem.status);
            String here = particular.get(call.id() + " " + problem.status);
            if (here != null) {
                responses.addAPIResponse(problem.status, response(problem.status, here));
            } else if (problem.applies.test(call)) {
                responses.addAPIResponse(
                        problem.status, OASFactory.createAPIResponse().ref(name(problem.status)));
            }
        }
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static APIResponse response(String status, String description) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json", OASFactory.createMediaType().schema(Schemas.reference("Problem")));
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content);
        return status.equals(UNAVAILABLE.status)
                ? response.addHeader(
                        "Retry-After", Schemas.header("Seconds to wait before trying again.", SchemaType.INTEGER))
                : response;
    }
}
