package app.stride.activity.adapter.rest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.athlete.EraseAthlete;
import app.stride.activity.usecase.athlete.ProfileOutcome;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.activity.usecase.athlete.UpdateProfile;
import app.stride.activity.usecase.fitness.ReadFitness;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The athlete: what they tell about themselves, and what their runs tell. */
@Path("/v1/athletes/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "athlete")
public class AthleteResource {
    private static final int LONGEST_DAYS = 3660;

    private final Caller caller;
    private final ReadProfile readProfile;
    private final UpdateProfile updateProfile;
    private final ReadFitness readFitness;
    private final EraseAthlete eraseAthlete;
    private final Clock clock;

    AthleteResource(
            Caller caller,
            ReadProfile readProfile,
            UpdateProfile updateProfile,
            ReadFitness readFitness,
            EraseAthlete eraseAthlete,
            Clock clock) {
        this.caller = caller;
        this.readProfile = readProfile;
        this.updateProfile = updateProfile;
        this.readFitness = readFitness;
        this.eraseAthlete = eraseAthlete;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Show my profile", description = "Every field is null before it was ever told.")
    public Uni<RestResponse<ProfileBody>> profile() {
        return readProfile.of(athlete()).map(athlete -> tagged(athlete, null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell my profile",
            description =
                    "The whole of it: what is absent is forgotten. The first time zone dates all activities that know none of their own, another one only what came in within a week.")
    public Uni<RestResponse<ProfileBody>> tell(
            @Valid @NotNull ProfileBody body, @HeaderParam(Preconditions.IF_MATCH) @Nullable String ifMatch) {
        // Somewhere it is tomorrow already.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
        Profile profile = body.profile(today);
        return updateProfile
                .of(athlete(), profile, Preconditions.expectedVersion(ifMatch))
                .map(AthleteResource::answer);
    }

    private static RestResponse<ProfileBody> answer(ProfileOutcome outcome) {
        if (outcome instanceof ProfileOutcome.Kept kept) {
            return tagged(kept.athlete(), kept.redated());
        }
        throw outcome instanceof ProfileOutcome.Stale
                ? Preconditions.stale()
                : Problems.badRequest("timezone", "is not known to the database; a city nearby may be");
    }

    private static RestResponse<ProfileBody> tagged(Athlete athlete, @Nullable Integer redated) {
        return ResponseBuilder.ok(ProfileBody.of(athlete.profile(), redated))
                .header("ETag", Preconditions.tag(athlete.profileVersion()))
                .build();
    }

    @GET
    @Path("/fitness")
    @Operation(
            summary = "Show my fitness, and how it came about",
            description = "Days and weeks between the dates; the last 90 days where none are named.")
    public Uni<FitnessView> fitness(
            @QueryParam("start_date") @Nullable LocalDate startDate,
            @QueryParam("end_date") @Nullable LocalDate endDate,
            @BeanParam HidingParameters hiding) {
        checkSpan(startDate, endDate);
        return readFitness.of(athlete(), startDate, endDate, hiding.hidden()).map(FitnessView::of);
    }

    private void checkSpan(@Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        Fields.date("start_date", startDate);
        Fields.date("end_date", endDate);
        LocalDate last = endDate == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : endDate;
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw Problems.badRequest("end_date", "must not be before start_date");
        }
        if (startDate != null && ChronoUnit.DAYS.between(startDate, last) > LONGEST_DAYS) {
            throw Problems.badRequest("start_date", "must be at most " + LONGEST_DAYS + " days before end_date");
        }
    }

    @DELETE
    @Operation(
            summary = "Erase me everywhere",
            description =
                    "At once here, and by an event in every other service. It cannot be undone: take the export first.")
    @APIResponseSchema(value = ErasureView.class, responseCode = "202", responseDescription = "What happens.")
    public Uni<RestResponse<ErasureView>> erase() {
        return eraseAthlete
                .of(athlete())
                .map(erased -> RestResponse.status(RestResponse.Status.ACCEPTED, ErasureView.of(erased)));
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
