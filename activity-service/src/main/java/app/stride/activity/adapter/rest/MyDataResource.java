package app.stride.activity.adapter.rest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.ingest.Packing;
import app.stride.activity.usecase.mydata.ExportMyData;
import app.stride.rest.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
            description = "Profile, check-ins and activities as JSON, and every uploaded file, byte for byte.")
    public Multi<byte[]> export() {
        DataArchive archive = new DataArchive(json, packing);
        Multi<byte[]> pieces = exportMyData
                .of(new AthleteId(caller.subject()))
                .onItem()
                .transformToUniAndConcatenate(piece -> heavyWork.run(() -> archive.next(piece)));
        Multi<byte[]> end = Uni.createFrom().item(archive::end).toMulti();
        return RestMulti.fromMultiData(
                        Multi.createBy().concatenating().streams(pieces, end).filter(bytes -> bytes.length > 0))
                .header("Content-Disposition", "attachment; filename=\"stride-export.zip\"")
                .build();
    }
}
