package app.stride.activity.adapter.rest;

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

/** What follows for an athlete from their runs and profile. */
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
            summary = "Show my fastest efforts",
            description = "One per distance ever run, shortest first, with the days on which it was improved.")
    public Uni<List<PersonalBestView>> personalBests(@BeanParam HidingParameters hiding) {
        return readPersonalBests.of(athlete(), hiding.hidden()).map(PersonalBestView::of);
    }

    @GET
    @Path("/race-predictions")
    @Operation(
            summary = "Show what I could race",
            description =
                    "Per distance, with its range and the effort that it rests on; empty while there is none of the last year.")
    public Uni<List<RacePredictionView>> racePredictions(@BeanParam HidingParameters hiding) {
        return predictRaces.of(athlete(), hiding.hidden()).map(RacePredictionView::of);
    }

    @GET
    @Path("/zones")
    @Operation(
            summary = "Show my zones of heart rate and pace",
            description = "By every method that my data allow, the most personal one first.")
    public Uni<ZonesView> zones() {
        return readZones.of(athlete()).map(ZonesView::of);
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
