package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Preconditions;
import app.stride.activity.adapter.rest.activity.ActivityView.LapView;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.activity.ChangeOutcome;
import app.stride.activity.usecase.activity.CorrectActivity;
import app.stride.activity.usecase.activity.DeleteActivity;
import app.stride.activity.usecase.activity.ReadActivity;
import app.stride.activity.usecase.activity.ReadOriginal;
import app.stride.activity.usecase.activity.ReadOriginal.SentFile;
import app.stride.activity.usecase.activity.Target;
import app.stride.activity.usecase.fitness.ReadBestEfforts;
import app.stride.rest.Caller;
import app.stride.rest.IfMatch;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One activity. */
@Path(ActivitiesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "activities")
public class ActivityResource {
    private final Caller caller;
    private final ReadActivity readActivity;
    private final ReadBestEfforts readBestEfforts;
    private final ReadOriginal readOriginal;
    private final CorrectActivity correctActivity;
    private final DeleteActivity deleteActivity;

    ActivityResource(
            Caller caller,
            ReadActivity readActivity,
            ReadBestEfforts readBestEfforts,
            ReadOriginal readOriginal,
            CorrectActivity correctActivity,
            DeleteActivity deleteActivity) {
        this.caller = caller;
        this.readActivity = readActivity;
        this.readBestEfforts = readBestEfforts;
        this.readOriginal = readOriginal;
        this.correctActivity = correctActivity;
        this.deleteActivity = deleteActivity;
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readActivity", summary = "Get an activity")
    public Uni<RestResponse<ActivityView>> read(@PathParam("id") UUID id) {
        return found(id).map(ActivityResource::tagged);
    }

    @GET
    @Path("/{id}/laps")
    @Operation(operationId = "readLaps", summary = "Get the laps of an activity")
    public Uni<List<LapView>> laps(@PathParam("id") UUID id) {
        return found(id).map(kept -> LapView.of(kept.activity().recording()));
    }

    @GET
    @Path("/{id}/best-efforts")
    @Operation(
            operationId = "readBestEfforts",
            summary = "Get the best efforts within an activity",
            description = "The fastest stretch over each distance, shortest distance first.")
    public Uni<List<BestEffortView>> bestEfforts(@PathParam("id") UUID id) {
        return readBestEfforts
                .of(athlete(), new ActivityId(id))
                .map(efforts -> BestEffortView.of(efforts.orElseThrow(ActivityResource::unknown)));
    }

    @GET
    @Path("/{id}/original")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadOriginal", summary = "Download the original file, byte for byte")
    public Uni<RestResponse<byte[]>> original(@PathParam("id") UUID id) {
        return readOriginal
                .of(athlete(), new ActivityId(id))
                .map(file -> file.map(ActivityResource::download)
                        .orElseThrow(() -> Problems.notFound("No activity with this id was uploaded as a file.")));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "correctActivity",
            summary = "Correct an activity",
            description = "Change its name, sport or race flag, or decide which of several recordings of a run counts."
                    + " Omitted fields keep their values.")
    public Uni<RestResponse<ActivityView>> correct(
            @PathParam("id") UUID id,
            @Valid @NotNull CorrectionRequest request,
            @HeaderParam(Preconditions.IF_MATCH) @Nullable String ifMatch) {
        return correctActivity.of(target(id, ifMatch), request.correction()).map(outcome -> tagged(changed(outcome)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteActivity",
            summary = "Delete an activity",
            description = "Its samples, laps, best efforts and original file are deleted with it.")
    public Uni<RestResponse<Void>> delete(
            @PathParam("id") UUID id, @HeaderParam(Preconditions.IF_MATCH) @Nullable String ifMatch) {
        return deleteActivity.of(target(id, ifMatch)).map(outcome -> {
            changed(outcome);
            return RestResponse.noContent();
        });
    }

    private Uni<KeptActivity> found(UUID id) {
        return readActivity
                .of(athlete(), new ActivityId(id))
                .map(found -> found.orElseThrow(ActivityResource::unknown));
    }

    private Target target(UUID id, @Nullable String ifMatch) {
        return new Target(athlete(), new ActivityId(id), Preconditions.expectedVersion(ifMatch));
    }

    private static KeptActivity changed(ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.Changed changed) {
            return changed.activity();
        }
        if (outcome instanceof ChangeOutcome.NoSuchOriginal) {
            throw Problems.unprocessable(
                    "duplicate_of must be another of your activities at about the same time that counts itself.");
        }
        throw outcome instanceof ChangeOutcome.Stale ? IfMatch.stale() : unknown();
    }

    private static RestResponse<ActivityView> tagged(KeptActivity kept) {
        return ResponseBuilder.ok(ActivityView.of(kept))
                .header("ETag", Preconditions.tag(kept.activity().version()))
                .build();
    }

    private static RestResponse<byte[]> download(SentFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return ResponseBuilder.ok(file.content())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static HttpProblem unknown() {
        return Problems.notFound("No activity with this id.");
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
