package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.HidingParameters;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.athlete.ReadZones;
import app.stride.activity.usecase.fitness.PredictRaces;
import app.stride.activity.usecase.fitness.ReadPersonalBests;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be derived from an athlete's runs and profile. */
@Path("/v1/athletes/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "athlete")
public class AthleteFiguresResource {
    private final Caller caller;
    private final ReadPersonalBests readPersonalBests;
    private final PredictRaces predictRaces;
    private final ReadZones readZones;

    AthleteFiguresResource(
            Caller caller, ReadPersonalBests readPersonalBests, PredictRaces predictRaces, ReadZones readZones) {
        this.caller = caller;
        this.readPersonalBests = readPersonalBests;
        this.predictRaces = predictRaces;
        this.readZones = readZones;
    }

    @GET
    @Path("/personal-bests")
    @Operation(
            operationId = "readPersonalBests",
            summary = "Get my personal bests",
            description = "One per distance, shortest first, each with the dates on which it was improved.")
    public Uni<List<PersonalBestView>> personalBests(@BeanParam HidingParameters hiding) {
        return readPersonalBests.of(athlete(), hiding.hidden()).map(PersonalBestView::of);
    }

    @GET
    @Path("/race-predictions")
    @Operation(
            operationId = "readRacePredictions",
            summary = "Get my race predictions",
            description =
                    "One per distance, with its range and the effort it is based on. Empty without a race or race-like"
                            + " effort in the last year.")
    public Uni<List<RacePredictionView>> racePredictions(@BeanParam HidingParameters hiding) {
        return predictRaces.of(athlete(), hiding.hidden()).map(RacePredictionView::of);
    }

    @GET
    @Path("/zones")
    @Operation(
            operationId = "readTrainingZones",
            summary = "Get my training zones",
            description = "Heart-rate and pace zones by every method my data allow, the most individual one first.")
    public Uni<ZonesView> zones() {
        return readZones.of(athlete()).map(ZonesView::of);
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
