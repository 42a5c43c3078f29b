package app.stride.plans.adapter.rest.export;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.usecase.export.ExportWorkout;
import app.stride.plans.usecase.export.WorkoutFormat;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Workouts as files. */
@Path("/v1/training-plans/{plan_id}/workouts/{workout_id}")
@Authenticated
@Tag(name = "Exports")
class WorkoutExportsResource {

    private final Caller caller;
    private final ExportWorkout exportWorkout;

    WorkoutExportsResource(Caller caller, ExportWorkout exportWorkout) {
        this.caller = caller;
        this.exportWorkout = exportWorkout;
    }

    @GET
    @Tagged
    @Path("/workout.fit")
    @Produces(Downloads.FIT)
    @Operation(operationId = "exportFitWorkout", summary = "A workout for a watch, step by step, as a FIT workout file")
    @APIResponse(
            responseCode = "200",
            description = "The file; copy it to GARMIN/NewFiles on the watch. A rest day has none: 422.",
            content =
                    @Content(mediaType = Downloads.FIT, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> fit(@PathParam("plan_id") UUID plan, @PathParam("workout_id") UUID workout) {
        return export(plan, workout, WorkoutFormat.FIT, "fit");
    }

    @GET
    @Tagged
    @Path("/workout.txt")
    @Produces(Downloads.TEXT)
    @Operation(operationId = "exportWorkoutText", summary = "A workout in the notation of intervals.icu")
    @APIResponse(
            responseCode = "200",
            description = "The text. A rest day has none: 422.",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> text(@PathParam("plan_id") UUID plan, @PathParam("workout_id") UUID workout) {
        return export(plan, workout, WorkoutFormat.TEXT, "txt");
    }

    private Uni<RestResponse<byte[]>> export(UUID plan, UUID workout, WorkoutFormat format, String extension) {
        return exportWorkout
                .export(new AthleteId(caller.subject()), new PlanId(plan), new WorkoutId(workout), format)
                .map(outcome -> Downloads.answer(Answers.value(outcome), extension));
    }
}
