package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.ExpectedPlan;
import app.stride.plans.adapter.rest.PlainText;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.lifecycle.WorkoutStatus;
import app.stride.plans.usecase.Outcome;
import app.stride.plans.usecase.reading.ExplainMatch;
import app.stride.plans.usecase.workout.CompleteWorkout;
import app.stride.plans.usecase.workout.ReopenWorkout;
import app.stride.plans.usecase.workout.SkipWorkout;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the athlete decides about a workout, and what the matcher made of it. */
@Path("/v1/training-plans/{plan_id}/workouts/{workout_id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Workouts")
class WorkoutsResource {

    private final Caller caller;
    private final CompleteWorkout completeWorkout;
    private final SkipWorkout skipWorkout;
    private final ReopenWorkout reopenWorkout;
    private final ExplainMatch explainMatch;

    WorkoutsResource(
            Caller caller,
            CompleteWorkout completeWorkout,
            SkipWorkout skipWorkout,
            ReopenWorkout reopenWorkout,
            ExplainMatch explainMatch) {
        this.caller = caller;
        this.completeWorkout = completeWorkout;
        this.skipWorkout = skipWorkout;
        this.reopenWorkout = reopenWorkout;
        this.explainMatch = explainMatch;
    }

    @POST
    @Path("/complete")
    @Operation(operationId = "completeWorkout", summary = "The workout is done, by this activity or without one")
    public Uni<WorkoutDone> complete(
            @PathParam("plan_id") UUID plan,
            @PathParam("workout_id") UUID workout,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("activity_id") @Nullable UUID activity) {
        return answer(
                WorkoutStatus.COMPLETED,
                completeWorkout.complete(
                        me(),
                        new PlanId(plan),
                        new WorkoutId(workout),
                        new ExpectedPlan(ifMatch),
                        activity == null ? null : new ActivityId(activity)));
    }

    @POST
    @Path("/skip")
    @Operation(operationId = "skipWorkout", summary = "The workout is left out")
    public Uni<WorkoutDone> skip(
            @PathParam("plan_id") UUID plan,
            @PathParam("workout_id") UUID workout,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("reason") @PlainText @Nullable String reason) {
        return answer(
                WorkoutStatus.SKIPPED,
                skipWorkout.skip(me(), new PlanId(plan), new WorkoutId(workout), new ExpectedPlan(ifMatch), reason));
    }

    @POST
    @Path("/reopen")
    @Operation(operationId = "reopenWorkout", summary = "Takes back that a workout was completed or skipped")
    public Uni<WorkoutDone> reopen(
            @PathParam("plan_id") UUID plan,
            @PathParam("workout_id") UUID workout,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return reopenWorkout
                .reopen(me(), new PlanId(plan), new WorkoutId(workout), new ExpectedPlan(ifMatch))
                .map(outcome -> WorkoutDone.of(Answers.value(outcome)));
    }

    @GET
    @Tagged
    @Path("/matches")
    @Operation(operationId = "explainMatch", summary = "Why the workout is matched, or is not")
    public Uni<MatchesJson> matches(@PathParam("plan_id") UUID plan, @PathParam("workout_id") UUID workout) {
        return explainMatch
                .explain(me(), new PlanId(plan), new WorkoutId(workout))
                .map(found -> MatchesJson.of(Answers.found(found, "There is no such workout in a plan of yours.")));
    }

    private static Uni<WorkoutDone> answer(WorkoutStatus status, Uni<Outcome<WorkoutId>> decision) {
        return decision.map(outcome -> WorkoutDone.of(status, Answers.value(outcome)));
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
