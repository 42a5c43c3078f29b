package app.stride.activity.adapter.rest.contract;

import app.stride.activity.adapter.rest.Preconditions;
import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.ProblemResponses;
import app.stride.rest.contract.ProblemResponses.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The problems that each operation on activities can answer with. */
final class OperationProblems {
    /** What makes something under a key: it may have been deleted since. */
    private static final Set<String> MAKING = Set.of("recordActivity", "importActivities");

    private static final List<Problem> SHARED = List.of(
            new Problem(
                    "400",
                    "The request is malformed; violations names the fields at fault.",
                    call -> call.hasBody() || call.takes(In.QUERY)),
            new Problem("401", "The bearer token is missing, invalid or expired.", call -> true),
            new Problem(
                    "403",
                    "Not permitted. At the gateway: a browser session without its CSRF token, or from another page.",
                    call -> true),
            new Problem("404", "Nothing has this id, or it belongs to another athlete.", call -> call.takes(In.PATH)),
            new Problem(
                    "409",
                    "The Idempotency-Key was used before, and what that request created has been deleted since.",
                    call -> MAKING.contains(call.id())),
            new Problem(
                    "412",
                    "The resource has changed since the version that If-Match names. Read it again.",
                    call -> call.takes(In.HEADER, Preconditions.IF_MATCH)),
            new Problem("413", "The body exceeds the size limit of 1 MiB.", ApiOperation::hasBody),
            new Problem("415", "The media type of the body is not supported.", ApiOperation::hasBody),
            new Problem(
                    "422",
                    "The Idempotency-Key was already used with a different request.",
                    call -> call.takes(In.HEADER, Preconditions.IDEMPOTENCY_KEY)),
            ProblemResponses.UNAVAILABLE);

    private static final Map<String, String> PARTICULAR = Map.of(
            "correctActivity 422",
            "duplicate_of is not another activity of the athlete at about the same time that counts itself.",
            "downloadOriginal 404",
            "No activity has this id, it belongs to another athlete, or it did not come from a file.",
            "exportMyData 503",
            "The service is temporarily unavailable, or one that keeps a part of the data: detail says which part;"
                    + " Retry-After says when to try again.",
            "importActivities 413",
            "A single recording is larger than one may be, or an archive is larger than 2 GiB.",
            "importActivities 422",
            "The file is not a recording, list or archive that can be read, or the Idempotency-Key was already used"
                    + " with a different file.",
            "importActivities 503",
            "The service is temporarily unavailable, or too much is being uploaded at once; Retry-After says when to"
                    + " try again.");

    private static final ProblemResponses RESPONSES = new ProblemResponses(SHARED, PARTICULAR);

    private OperationProblems() {}

    static void declare(Components components) {
        RESPONSES.declare(components);
    }

    static void add(ApiOperation call) {
        RESPONSES.add(call);
    }
}
