package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.adapter.rest.SaneDate;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.calendar.Span;
import app.stride.plans.usecase.reading.ReadCalendar;
import app.stride.plans.usecase.reading.ReadWeek;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Planned and done, by week and by date. */
@Path("/v1/training-plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Schedule")
class ScheduleResource {

    private static final int LONGEST_CALENDAR_DAYS = 400;

    private final Caller caller;
    private final ReadWeek readWeek;
    private final ReadCalendar readCalendar;
    private final Clock clock;

    ScheduleResource(Caller caller, ReadWeek readWeek, ReadCalendar readCalendar, Clock clock) {
        this.caller = caller;
        this.readWeek = readWeek;
        this.readCalendar = readCalendar;
        this.clock = clock;
    }

    @GET
    @Tagged
    @Path("/current/week")
    @Operation(
            operationId = "readWeek",
            summary = "The week of the active plan around the athlete's today or another date, or null")
    public Uni<RestResponse<Optional<WeekJson>>> week(@QueryParam("date") @SaneDate @Nullable LocalDate date) {
        return readWeek.read(me(), date)
                .map(week -> RestResponse.ok(week.value().map(present -> WeekJson.of(present, week.today()))));
    }

    @GET
    @Tagged
    @Path("/calendar")
    @Operation(
            operationId = "readCalendar",
            summary = "Planned and done, day by day; the athlete's current month unless dates are given")
    public Uni<CalendarJson> calendar(
            @QueryParam("start_date") @SaneDate @Nullable LocalDate start,
            @QueryParam("end_date") @SaneDate @Nullable LocalDate end) {
        Instant now = clock.instant();
        return readCalendar
                .read(me(), span(start, end))
                .map(calendar -> CalendarJson.of(calendar.value(), calendar.today(), now));
    }

    /** Where one of the dates is missing, the month of the other one sets it. */
    private static @Nullable Span span(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return end == null ? null : new Span(Span.monthOf(end).from(), end);
        }
        LocalDate last = end == null ? Span.monthOf(start).to() : end;
        if (last.isBefore(start)) {
            throw Problems.badRequest("end_date", "must not be before start_date");
        }
        Span span = new Span(start, last);
        if (span.days() > LONGEST_CALENDAR_DAYS) {
            throw Problems.badRequest("end_date", "must be at most " + LONGEST_CALENDAR_DAYS + " days from start_date");
        }
        return span;
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
