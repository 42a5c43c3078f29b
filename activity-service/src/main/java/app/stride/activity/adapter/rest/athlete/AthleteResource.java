package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.adapter.rest.HidingParameters;
import app.stride.activity.adapter.rest.Preconditions;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.usecase.athlete.EraseAthlete;
import app.stride.activity.usecase.athlete.ProfileOutcome;
import app.stride.activity.usecase.athlete.ReadProfile;
import app.stride.activity.usecase.athlete.UpdateProfile;
import app.stride.activity.usecase.fitness.ReadFitness;
import app.stride.rest.Caller;
import app.stride.rest.IfMatch;
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

/** An athlete's profile and fitness, and the erasure of both. */
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
    @Operation(
            operationId = "readProfile",
            summary = "Get my profile",
            description = "Fields that were never set are null.")
    public Uni<RestResponse<ProfileBody>> profile() {
        return readProfile.of(athlete()).map(athlete -> tagged(athlete, null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceProfile",
            summary = "Replace my profile",
            description = "Replaces the whole profile: omitted fields are cleared. The first time zone applies to every"
                    + " activity without one of its own; a later one only to those received within the last week.")
    public Uni<RestResponse<ProfileBody>> tell(
            @Valid @NotNull ProfileBody body, @HeaderParam(Preconditions.IF_MATCH) @Nullable String ifMatch) {
        // It may already be tomorrow where the athlete is.
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
                ? IfMatch.stale()
                : Problems.badRequest("timezone", "is not supported; try a nearby city");
    }

    private static RestResponse<ProfileBody> tagged(Athlete athlete, @Nullable Integer redated) {
        return ResponseBuilder.ok(ProfileBody.of(athlete.profile(), redated))
                .header("ETag", Preconditions.tag(athlete.profileVersion()))
                .build();
    }

    @GET
    @Path("/fitness")
    @Operation(
            operationId = "readFitness",
            summary = "Get my fitness and how it developed",
            description = "Days and weeks between the two dates; the last 90 days by default.")
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
            operationId = "eraseAthlete",
            summary = "Erase my account data everywhere",
            description =
                    "Immediately in this service, and shortly afterwards in every other. This cannot be undone: export"
                            + " your data first.")
    @APIResponseSchema(
            value = ErasureView.class,
            responseCode = "202",
            responseDescription = "What has been erased, and what follows.")
    public Uni<RestResponse<ErasureView>> erase() {
        return eraseAthlete
                .of(athlete())
                .map(erased -> RestResponse.status(RestResponse.Status.ACCEPTED, ErasureView.of(erased)));
    }

    private AthleteId athlete() {
        return new AthleteId(caller.subject());
    }
}
