package app.stride.coach.adapter.plans;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Makes of a problem that plans-service answers a failure that says what it says. */
public class PlanRefusals implements ResponseExceptionMapper<PlanRefusals.Refusal> {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    /** A change that plans-service refuses. */
    static final class Refusal extends RuntimeException {
        static final int PRECONDITION_FAILED = 412;
        static final String MOVED_ON =
                "The plan has moved on since this was proposed. Ask the coach for a new proposal.";

        private static final String COMES_OUT_ANOTHER =
                "What your runs tell of you has changed since this was proposed, so that the plan would come out another than you were shown. Ask"
                        + " the coach for a new proposal.";

        private static final List<String> OURS = List.of(MOVED_ON, COMES_OUT_ANOTHER);

        final int status;
        final EffectMessages.Problem problem;

        Refusal(int status, EffectMessages.Problem problem) {
            super("plans-service answers " + status);
            this.status = status;
            this.problem = problem;
        }

        /** Whether its words are for the athlete: plans-service speaks to those who call it. */
        boolean isOurs() {
            return OURS.contains(Objects.requireNonNullElse(problem.detail(), ""));
        }

        /** The plan, or what would come of the wish now, is another than the athlete was shown. */
        static Refusal movedOn() {
            return new Refusal(PRECONDITION_FAILED, new EffectMessages.Problem(MOVED_ON, null));
        }

        /** The plan is the same, but another one would be drafted by now, as it follows from what was run lately. */
        static Refusal comesOutAnother() {
            return new Refusal(PRECONDITION_FAILED, new EffectMessages.Problem(COMES_OUT_ANOTHER, null));
        }
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= CLIENT_ERROR && status < SERVER_ERROR && status != 401;
    }

    @Override
    public Refusal toThrowable(Response response) {
        return new Refusal(response.getStatus(), problem(response));
    }

    private static EffectMessages.Problem problem(Response response) {
        try {
            EffectMessages.@Nullable Problem problem = response.readEntity(EffectMessages.Problem.class);
            return Objects.requireNonNullElse(problem, new EffectMessages.Problem(null, List.of()));
        } catch (RuntimeException unreadable) {
            return new EffectMessages.Problem(null, List.of());
        }
    }
}
