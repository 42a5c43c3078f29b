package app.stride.plans.adapter.rest.export;

import app.stride.plans.adapter.rest.Answers;
import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.domain.lifecycle.PlanId;
import app.stride.plans.usecase.export.ExportPlan;
import app.stride.plans.usecase.export.PlanFormat;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Plans as files. */
@Path("/v1/training-plans")
@Authenticated
@Tag(name = "Exports")
class PlanExportsResource {

    private final Caller caller;
    private final ExportPlan exportPlan;

    PlanExportsResource(Caller caller, ExportPlan exportPlan) {
        this.caller = caller;
        this.exportPlan = exportPlan;
    }

    @GET
    @Tagged
    @Path("/{plan_id}/calendar.ics")
    @Produces(Downloads.ICALENDAR)
    @Operation(
            operationId = "exportCalendar",
            summary = "A plan as an iCalendar file to import: an all-day event for each session")
    @APIResponse(
            responseCode = "200",
            description = "The file. Events of a plan that was given up are cancelled ones.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> calendar(@PathParam("plan_id") UUID plan) {
        return export(plan, PlanFormat.ICALENDAR, "ics");
    }

    @GET
    @Tagged
    @Path("/{plan_id}/plan.csv")
    @Produces(Downloads.CSV)
    @Operation(operationId = "exportTable", summary = "A plan as a table for a spreadsheet")
    @APIResponse(
            responseCode = "200",
            description = "The file: RFC 4180, UTF-8, a line for each workout.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> table(@PathParam("plan_id") UUID plan) {
        return export(plan, PlanFormat.CSV, "csv");
    }

    private Uni<RestResponse<byte[]>> export(UUID plan, PlanFormat format, String extension) {
        return exportPlan
                .export(new AthleteId(caller.subject()), new PlanId(plan), format)
                .map(found -> Downloads.answer(Answers.found(found, Answers.NO_SUCH_PLAN), extension));
    }
}
