package app.stride.coach.adapter.rest;

import app.stride.coach.usecase.context.AssembleContext;
import app.stride.coach.usecase.context.SuggestQuestions;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the coach knows, and what to ask it. */
@Authenticated
@Path("/v1/coach")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coach")
public class ContextResource {

    private final AssembleContext context;
    private final SuggestQuestions suggestions;
    private final CallerAccess caller;

    ContextResource(AssembleContext context, SuggestQuestions suggestions, CallerAccess caller) {
        this.context = context;
        this.suggestions = suggestions;
        this.caller = caller;
    }

    @GET
    @Path("/context")
    @Operation(
            operationId = "getCoachContext",
            summary = "What the coach knows of you",
            description =
                    "The facts that an answer is built on, each with its source, and how fresh they are. What a service does not"
                            + " answer in time is missing; the rest is there.")
    public Uni<ContextAnswer> context(
            @QueryParam("days")
                    @DefaultValue("30")
                    @Min(1) @Max(365) @Parameter(description = "How far to look back, in days.")
                    Integer days) {
        return context.assemble(caller.access(), days).map(ContextAnswer::of);
    }

    @GET
    @Path("/suggestions")
    @Operation(operationId = "getCoachSuggestions", summary = "Six questions that fit your day")
    public Uni<SuggestionsAnswer> suggestions() {
        return suggestions.suggest(caller.access()).map(SuggestionsAnswer::of);
    }
}
