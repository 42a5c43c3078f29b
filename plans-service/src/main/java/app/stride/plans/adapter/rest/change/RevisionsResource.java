package app.stride.plans.adapter.rest.change;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.RequestHashes;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.revision.History;
import app.stride.plans.usecase.Dated;
import app.stride.plans.usecase.change.ChangePlan;
import app.stride.plans.usecase.reading.ReadRevisions;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a plan's content changed, and changing several workouts at once. */
@Path("/v1/training-plans/{plan_id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Revisions")
class RevisionsResource {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\.\\.(\\d{1,6})");

    private final Caller caller;
    private final ReadRevisions readRevisions;
    private final ChangePlan changePlan;
    private final RequestHashes hashes;

    RevisionsResource(Caller caller, ReadRevisions readRevisions, ChangePlan changePlan, RequestHashes hashes) {
        this.caller = caller;
        this.readRevisions = readRevisions;
        this.changePlan = changePlan;
        this.hashes = hashes;
    }

    @GET
    @Tagged
    @Path("/revisions")
    @Operation(
            operationId = "listRevisions",
            summary = "Every revision of the plan, and how much of the original and of the present plan was done")
    public Uni<RevisionsJson> list(@PathParam("plan_id") UUID plan) {
        return history(plan).map(history -> RevisionsJson.of(history.value(), history.today()));
    }

    @GET
    @Tagged
    @Path("/revisions/{range}")
    @Operation(operationId = "compareRevisions", summary = "What leads from one revision to another")
    public Uni<ComparisonJson> compare(
            @PathParam("plan_id") UUID plan,
            @PathParam("range") @Parameter(description = "Two revisions, for example 1..3", example = "1..3")
                    String range) {
        Matcher numbers = RANGE.matcher(range);
        if (!numbers.matches()) {
            throw Problems.badRequest("range", "must name two revisions, for example 1..3");
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = Integer.parseInt(numbers.group(2));
        return history(plan).map(history -> compared(history.value(), from, to));
    }

    private static ComparisonJson compared(History history, int from, int to) {
        if (!history.has(from) || !history.has(to)) {
            throw Problems.notFound(
                    "This plan has the revisions 1 to " + history.plan().plan().revision() + ".");
        }
        return ComparisonJson.of(from, to, history.between(from, to));
    }

    private Uni<Dated<History>> history(UUID plan) {
        return readRevisions.read(me(), new PlanId(plan)).map(found -> Answers.found(found, Answers.NO_SUCH_PLAN));
    }

    @POST
    @Path("/changes")
    @Operation(
            operationId = "changePlan",
            summary = "Moves, swaps, shortens, eases or skips workouts, all of them or none; dry_run shows what would"
                    + " change; what breaks a rule is refused unless it is forced, but for changes that only ease training: those tell what"
                    + " they break")
    public Uni<PlanChangeJson> change(
            @PathParam("plan_id") UUID plan,
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ChangePlanRequest request) {
        ExpectedRevision expected = new ExpectedRevision(ifMatch, request.expectedRevision());
        return changePlan
                .change(me(), new PlanId(plan), request.toOrder(expected), hashes.key(key, request))
                .map(expected::value)
                .map(PlanChangeJson::of);
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
