package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.adapter.rest.activity.ActivitiesResource;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.ingest.BulkImport;
import app.stride.activity.usecase.ingest.ReadImport;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The progress and the outcome of bulk imports. */
@Path(ActivitiesResource.PATH + "/imports/{id}")
@Authenticated
@Tag(name = "activities")
public class ImportsResource {
    /** Between two events: often enough that no proxy closes the connection as idle. */
    private static final Duration PACE = Duration.ofMillis(500);

    private final Caller caller;
    private final ReadImport readImport;

    ImportsResource(Caller caller, ReadImport readImport) {
        this.caller = caller;
        this.readImport = readImport;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readImport",
            summary = "Get the progress of an import",
            description =
                    "With Accept: text/event-stream, the same as events: progress while it is running, then one done or"
                            + " error.")
    @APIResponse(
            responseCode = "200",
            description = "The progress of the import.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ImportView.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class))
            })
    public Uni<ImportView> read(@PathParam("id") UUID id) {
        return found(athlete(), id).map(ImportView::of);
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @OfAnImport
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@PathParam("id") UUID id, @Context Sse sse) {
        AthleteId athlete = athlete();
        Multi<BulkImport> later = Multi.createBy()
                .repeating()
                .uni(() -> found(athlete, id))
                .withDelay(PACE)
                .whilst(job -> !job.isOver());
        Multi<BulkImport> now = found(athlete, id).toMulti();
        return Multi.createBy()
                .concatenating()
                .streams(now, later)
                .select()
                .first(untilOver())
                .map(job -> event(sse, job));
    }

    /** Everything up to and including the last event. */
    private static Predicate<BulkImport> untilOver() {
        AtomicBoolean over = new AtomicBoolean();
        return job -> !over.getAndSet(job.isOver());
    }

    private static OutboundSseEvent event(Sse sse, BulkImport job) {
        String name = !job.isOver() ? "progress" : job.status() == BulkImport.Status.COMPLETED ? "done" : "error";
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ImportView.class, ImportView.of(job))
                .build();
    }

    private Uni<BulkImport> found(AthleteId athlete, UUID id) {
        return readImport.of(athlete, id).map(found -> found.orElseThrow(OfAnImport.Filter::unknown));
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
