package app.stride.activity.adapter.rest.mydata;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.Packing;
import app.stride.activity.usecase.mydata.Access;
import app.stride.activity.usecase.mydata.ExportMyData;
import app.stride.activity.usecase.mydata.PartAway;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import app.stride.rest.RequestId;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The export of everything that is stored about an athlete. */
@Path("/v1/athletes/me/export")
@Authenticated
@Tag(name = "athlete")
public class MyDataResource {
    private final Caller caller;
    private final ExportMyData exportMyData;
    private final ObjectMapper json;
    private final Packing packing;
    private final HeavyWork heavyWork;

    MyDataResource(Caller caller, ExportMyData exportMyData, ObjectMapper json, Packing packing, HeavyWork heavyWork) {
        this.caller = caller;
        this.exportMyData = exportMyData;
        this.json = json;
        this.packing = packing;
        this.heavyWork = heavyWork;
    }

    @GET
    @Produces("application/zip")
    @Operation(
            operationId = "exportMyData",
            summary = "Export all my data as a zip archive",
            description = "Profile, training plans, conversations, proposals, check-ins and activities as JSON, and"
                    + " every uploaded file, byte for byte. README.txt tells what is where. Begins only when the"
                    + " services that keep plans and conversations have answered, so that the archive lacks"
                    + " nothing; one that breaks off is incomplete: load it again.")
    public Multi<byte[]> export(@Context HttpHeaders headers) {
        DataArchive archive = new DataArchive(json, packing);
        Multi<byte[]> pieces = exportMyData
                .of(access(headers))
                .onFailure(PartAway.class)
                .transform(away -> unavailable((PartAway) away))
                .onItem()
                .transformToUniAndConcatenate(piece -> heavyWork.run(() -> archive.next(piece)));
        Multi<byte[]> end = Uni.createFrom().item(archive::end).toMulti();
        return RestMulti.fromMultiData(
                        Multi.createBy().concatenating().streams(pieces, end).filter(bytes -> bytes.length > 0))
                .header("Content-Disposition", "attachment; filename=\"stride-export.zip\"")
                .build();
    }

    private Access access(HttpHeaders headers) {
        return new Access(
                new AthleteId(caller.subject()),
                Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.AUTHORIZATION), ""),
                Objects.requireNonNullElse(headers.getHeaderString(RequestId.HEADER), ""));
    }

    /** Rather no archive than one that silently lacks something. */
    private static HttpProblem unavailable(PartAway away) {
        return Problems.unavailable("Your " + ForeignParts.words(away.part())
                + " cannot be read now, and without them the archive would not be complete. "
                + (away.isTooOld()
                        ? "The service that keeps them is older than this one, as during an upgrade. Try again once that"
                                + " is finished; if it lasts, tell whoever runs this installation."
                        : "Try again in a moment."));
    }
}
