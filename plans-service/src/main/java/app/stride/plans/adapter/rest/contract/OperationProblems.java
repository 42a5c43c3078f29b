package app.stride.plans.adapter.rest.contract;

import app.stride.rest.IfMatch;
import app.stride.rest.contract.ApiOperation;
import app.stride.rest.contract.ProblemResponses;
import app.stride.rest.contract.ProblemResponses.Problem;
import app.stride.rest.contract.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The problems that operations of plans answer with. */
final class OperationProblems {

    /** What may be understood and yet impossible, without having a body. */
    private static final Set<String> IMPOSSIBLE = Set.of("completeWorkout", "exportFitWorkout", "exportWorkoutText");

    private static final ProblemResponses RESPONSES = new ProblemResponses(
            List.of(
                    new Problem(
                            "400",
                            "The request is malformed; violations names the fields.",
                            call -> call.hasBody() || call.takes(In.QUERY) || call.takes(In.HEADER, "Idempotency-Key")),
                    new Problem("401", "No bearer token, or none that is valid.", call -> !call.isPublic()),
                    new Problem("404", "It does not exist, or it is another athlete's.", call -> call.takes(In.PATH)),
                    new Problem(
                            "409",
                            "The present state does not allow it.",
                            call -> isDecision(call) || isConditional(call)),
                    new Problem("412", "The plan has changed since it was read.", OperationProblems::isConditional),
                    new Problem(
                            "422",
                            "Understood, but impossible; for a plan with findings and the nearest bounds that would"
                                    + " work.",
                            call -> call.hasBody() || IMPOSSIBLE.contains(call.id())),
                    ProblemResponses.UNAVAILABLE),
            Map.of());

    private OperationProblems() {}

    static void declare(Components components) {
        RESPONSES
                .declare(components)
                .addProperty("findings", Schemas.list(Schemas.reference("Finding")))
                .addProperty("bounds", Schemas.list(Schemas.object("field", "value", "message")));
    }

    static void add(ApiOperation call) {
        RESPONSES.add(call);
    }

    /** Says what becomes of something that is there, without a body. */
    private static boolean isDecision(ApiOperation call) {
        return call.method() == HttpMethod.POST && !call.hasBody() && call.takes(In.PATH);
    }

    private static boolean isConditional(ApiOperation call) {
        return call.takes(In.HEADER, IfMatch.HEADER);
    }
}
