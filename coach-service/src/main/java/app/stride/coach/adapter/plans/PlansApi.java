package app.stride.coach.adapter.plans;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The part of plans-service's HTTP contract that the coach reads. */
@RegisterRestClient(configKey = "plans")
@Path("/v1/training-plans")
interface PlansApi {

    @GET
    @Path("/current")
    Uni<PlanMessage> current(
            @HeaderParam("Authorization") String authorization, @HeaderParam("X-Request-Id") String requestId);

    /** Plans of a status, the one that was made last first. */
    @GET
    Uni<List<PlanMessage>> plans(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("status") String status,
            @RestQuery("limit") int limit);

    /** A plan with its workouts. */
    @GET
    @Path("/{plan}")
    Uni<EffectMessages.Plan> plan(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @PathParam("plan") UUID plan);

    /** The same plan, as the coach reads its weeks. */
    @GET
    @Path("/{plan}")
    Uni<PlanWeeksMessage> weeks(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @PathParam("plan") UUID plan);

    /** The week around a date; around the athlete's today when it is null. */
    @GET
    @Path("/current/week")
    Uni<WeekMessage> week(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("date") @Nullable LocalDate date);

    @GET
    @Path("/calendar")
    Uni<CalendarMessage> calendar(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("X-Request-Id") String requestId,
            @RestQuery("start_date") LocalDate from,
            @RestQuery("end_date") LocalDate to);
}
