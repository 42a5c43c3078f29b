package app.stride.activity.adapter.rest.ingest;

import app.stride.activity.adapter.rest.Preconditions;
import app.stride.activity.adapter.rest.activity.ActivitiesResource;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.ingest.ImportFile;
import app.stride.activity.usecase.ingest.ImportFile.Outcome;
import app.stride.activity.usecase.ingest.ImportFile.Upload;
import app.stride.activity.usecase.ingest.LargestFile;
import app.stride.activity.usecase.ingest.ReceiveArchive;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/** Uploads of recordings and of whole histories. */
@Path(ActivitiesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "activities")
public class ImportResource {
    private final Caller caller;
    private final ImportFile importFile;
    private final ReceiveArchive receiveArchive;

    ImportResource(Caller caller, ImportFile importFile, ReceiveArchive receiveArchive) {
        this.caller = caller;
        this.importFile = importFile;
        this.receiveArchive = receiveArchive;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importActivities",
            summary = "Import a recording or a whole history",
            description =
                    "A single FIT, GPX or TCX file, or JSON from Strava, Garmin or Nike, optionally gzipped: 201 with"
                            + " its activities, or 200 if all of them were already recorded. A zip archive of such files,"
                            + " an account export from Strava, Garmin or Runkeeper, or its CSV list, up to 2 GiB: 202 with"
                            + " the Location of an import, which is processed in the background.")
    @APIResponseSchema(
            value = ImportAnswer.class,
            responseCode = "201",
            responseDescription = "At least one activity is new.")
    @APIResponse(
            responseCode = "200",
            description = "All activities were already recorded.",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "An archive or list: accepted, and processed in the background.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Uni<RestResponse<Object>> importFile(
            @RestForm("file") @Nullable FileUpload file,
            @HeaderParam(Preconditions.IDEMPOTENCY_KEY) @Nullable String key) {
        if (file == null || isNotChosen(file)) {
            throw Problems.badRequest(
                    "file",
                    "is missing: send the recording as the file in this form field, and no empty one before it");
        }
        if (sentFiles() > 1) {
            throw Problems.badRequest(
                    "file", "must be the only file: send one per request, or several as a zip archive");
        }
        AthleteId athlete = new AthleteId(caller.subject());
        String requestKey = Preconditions.key(key);
        return receiveArchive
                .concerns(file.uploadedFile())
                .chain(concerned -> concerned
                        ? receiveArchive
                                .of(athlete, new ReceiveArchive.Upload(name(file), file.uploadedFile(), requestKey))
                                .map(ImportResource::answer)
                        : importFile
                                .of(athlete, new Upload(name(file), size(file), () -> content(file), requestKey))
                                .map(ImportResource::answer));
    }

    /** Only the first one of a name is handed over, and nobody would hear of the others. */
    private static long sentFiles() {
        FormData form = CurrentRequestManager.get().getFormData();
        long files = 0;
        for (String field : form) {
            files += form.get(field).stream()
                    .filter(FormValue::isFileItem)
                    .filter(ImportResource::isChosen)
                    .count();
        }
        return files;
    }

    /** A browser sends an input in which no file was chosen, too: without a name, and empty. */
    private static boolean isChosen(FormValue file) {
        String name = file.getFileName();
        try {
            return name != null && !name.isBlank() || file.getFileItem().getFileSize() > 0;
        } catch (IOException lost) {
            throw new UncheckedIOException("An upload could not be read back.", lost);
        }
    }

    private static boolean isNotChosen(FileUpload file) {
        return file.size() == 0 && (file.fileName() == null || file.fileName().isBlank());
    }

    private static String name(FileUpload file) {
        String name = file.fileName();
        return name == null || name.isBlank() ? "recording" : name;
    }

    private static long size(FileUpload file) {
        if (file.size() > LargestFile.BYTES) {
            throw Problems.tooLarge(
                    "This file exceeds the size limit of " + LargestFile.told() + " for a single recording.");
        }
        return file.size();
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException lost) {
            throw new UncheckedIOException("An upload could not be read back.", lost);
        }
    }

    private static RestResponse<Object> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Created created) {
            ImportAnswer answer = ImportAnswer.created(created.activities(), created.warnings());
            return ResponseBuilder.<Object>create(RestResponse.Status.CREATED, answer)
                    .header(
                            "Location",
                            ActivitiesResource.PATH + "/"
                                    + created.activities().get(0).id())
                    .build();
        }
        if (outcome instanceof Outcome.Duplicate duplicate) {
            return RestResponse.ok(ImportAnswer.duplicate(duplicate.activities(), duplicate.warnings()));
        }
        if (outcome instanceof Outcome.Unreadable unreadable) {
            throw Problems.unprocessable(unreadable.reason());
        }
        throw outcome instanceof Outcome.Deleted ? Preconditions.deletedSince() : Preconditions.keyTaken();
    }

    private static RestResponse<Object> answer(ReceiveArchive.Outcome outcome) {
        if (outcome instanceof ReceiveArchive.Outcome.Accepted accepted) {
            return ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, ImportView.of(accepted.job()))
                    .header(
                            "Location",
                            ActivitiesResource.PATH + "/imports/"
                                    + accepted.job().id())
                    .build();
        }
        if (outcome instanceof ReceiveArchive.Outcome.Unreadable unreadable) {
            throw Problems.unprocessable(unreadable.reason());
        }
        throw Preconditions.keyTaken();
    }
}
