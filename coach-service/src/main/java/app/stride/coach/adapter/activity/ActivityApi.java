package app.stride.coach.adapter.activity;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** The part of activity-service's HTTP contract that the coach reads. */
@RegisterRestClient(configKey = "activity")
@Path("/v1")
interface ActivityApi {

    @GET
    @Path("/athletes/me")
    Uni<ProfileMessage> profile(
            @HeaderParam("Authorization") String authorization, @HeaderParam("X-Request-Id") String requestId);

    @GET
    @Path("/athletes/me/fitness")
    Uni<FitnessMessage> fitness(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("start_date") LocalDate since,
            @RestQuery("without_provider") Set<String> withoutProviders);

    @GET
    @Path("/athletes/me/personal-bests")
    Uni<List<BestMessage>> personalBests(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("without_provider") Set<String> withoutProviders);

    @GET
    @Path("/activities")
    Uni<List<ActivityMessage>> activities(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("start_date") LocalDate from,
            @RestQuery("end_date") LocalDate to,
            @RestQuery("limit") int most,
            @RestQuery("offset") int offset);

    @GET
    @Path("/activities/summary")
    Uni<SummaryMessage> summary(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("days") int days,
            @RestQuery("without_provider") Set<String> withoutProviders);

    @GET
    @Path("/athletes/me/fitness")
    Uni<FitnessMessage> fitness(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("start_date") LocalDate from,
            @RestQuery("end_date") LocalDate to,
            @RestQuery("without_provider") Set<String> withoutProviders);

    @GET
    @Path("/athletes/me/race-predictions")
    Uni<List<PredictionMessage>> predictions(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("without_provider") Set<String> withoutProviders);

    @GET
    @Path("/daily-checkins")
    Uni<List<CheckInMessage>> checkIns(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("start_date") LocalDate from,
            @RestQuery("end_date") LocalDate to);
}
