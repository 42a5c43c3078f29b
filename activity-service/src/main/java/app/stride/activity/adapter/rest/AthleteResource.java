package app.stride.activity.adapter.rest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.athlete.ProfileOutcome;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.activity.usecase.athlete.UpdateProfile;
import app.stride.activity.usecase.fitness.ReadFitness;
import app.stride.activity.usecase.fitness.ReadPersonalBests;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final ReadPersonalBests readPersonalBests;
    private final Clock clock;

    AthleteResource(
            Caller caller,
            ReadProfile readProfile,
            UpdateProfile updateProfile,
            ReadFitness readFitness,
            ReadPersonalBests readPersonalBests,
            Clock clock) {
        this.caller = caller;
        this.readProfile = readProfile;
        this.updateProfile = updateProfile;
        this.readFitness = readFitness;
        this.readPersonalBests = readPersonalBests;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Show my profile", description = "Every field is null before it was ever told.")
    public Uni<RestResponse<ProfileBody>> profile() {
        return readProfile.of(athlete()).map(AthleteResource::tagged);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell my profile",
            description =
                    "The whole of it: what is absent is forgotten. Another time zone moves activities that know none of their own.")
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
            return tagged(kept.athlete());
        }
        throw outcome instanceof ProfileOutcome.Stale
                ? Preconditions.stale()
                : Problems.badRequest("timezone", "is not known to the database; a city nearby may be");
    }

    private static RestResponse<ProfileBody> tagged(Athlete athlete) {
        return ResponseBuilder.ok(ProfileBody.of(athlete.profile()))
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
            @QueryParam("end_date") @Nullable LocalDate endDate) {
        checkSpan(startDate, endDate);
        return readFitness.of(athlete(), startDate, endDate).map(FitnessView::of);
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

    @GET
    @Path("/personal-bests")
    @Operation(
            summary = "Show my fastest efforts",
            description = "One per distance ever run, shortest first, with the days on which it was improved.")
    public Uni<List<PersonalBestView>> personalBests() {
        return readPersonalBests.of(athlete()).map(PersonalBestView::of);
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
