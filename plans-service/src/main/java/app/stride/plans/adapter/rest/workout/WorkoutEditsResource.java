package app.stride.plans.adapter.rest.workout;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.EntityTags;
import app.stride.plans.adapter.rest.ExpectedPlan;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.revision.Author;
import app.stride.plans.usecase.PlanAndWorkout;
import app.stride.plans.usecase.change.ChangeOrder;
import app.stride.plans.usecase.change.EditWorkout;
import app.stride.plans.usecase.workout.UnmatchWorkout;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Moving a workout, changing what it asks for, remarking about it, and taking an activity from it. */
@Path("/v1/training-plans/{plan_id}/workouts/{workout_id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Workouts")
class WorkoutEditsResource {

    private final Caller caller;
    private final EditWorkout editWorkout;
    private final UnmatchWorkout unmatchWorkout;
    private final Clock clock;

    WorkoutEditsResource(Caller caller, EditWorkout editWorkout, UnmatchWorkout unmatchWorkout, Clock clock) {
        this.caller = caller;
        this.editWorkout = editWorkout;
        this.unmatchWorkout = unmatchWorkout;
        this.clock = clock;
    }

    @PATCH
    @Operation(
            operationId = "editWorkout",
            summary = "Moves the workout, changes its targets or its notes; what breaks a rule is refused unless it is"
                    + " forced")
    public Uni<RestResponse<WorkoutJson>> edit(
            @PathParam("plan_id") UUID plan,
            @PathParam("workout_id") UUID workout,
            @QueryParam("force") @DefaultValue("false") boolean force,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid EditWorkoutRequest request) {
        WorkoutId id = new WorkoutId(workout);
        ChangeOrder order = new ChangeOrder(
                request.toEdits(id),
                Author.ATHLETE,
                null,
                new ExpectedPlan(ifMatch),
                force || Boolean.TRUE.equals(request.force()),
                false);
        return editWorkout
                .edit(me(), new PlanId(plan), id, order, request.remark())
                .map(Answers::value)
                .map(this::edited);
    }

    /** The tag is that of the plan: what {@code If-Match} of the next change wants. */
    private RestResponse<WorkoutJson> edited(PlanAndWorkout present) {
        TrainingPlan plan = present.plan();
        LocalDate today = plan.athlete().today(clock.instant());
        return RestResponse.ResponseBuilder.ok(
                        WorkoutJson.of(present.workout(), plan.statusOn(today, present.workout())))
                .header(HttpHeaders.ETAG, tag(present.plan()))
                .build();
    }

    private static String tag(TrainingPlan plan) {
        return '"' + EntityTags.moment(plan.revision(), plan.version()) + '"';
    }

    @POST
    @Path("/unmatch")
    @Operation(
            operationId = "unmatchWorkout",
            summary = "The workout was none of the activities that were found or suggested for it")
    public Uni<WorkoutDone> unmatch(
            @PathParam("plan_id") UUID plan,
            @PathParam("workout_id") UUID workout,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return unmatchWorkout
                .unmatch(me(), new PlanId(plan), new WorkoutId(workout), new ExpectedPlan(ifMatch))
                .map(outcome -> WorkoutDone.of(Answers.value(outcome)));
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
