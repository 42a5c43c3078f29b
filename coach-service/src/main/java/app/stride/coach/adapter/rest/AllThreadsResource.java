package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.usecase.thread.ExportThreads;
import app.stride.coach.usecase.thread.Transcripts.Page;
import app.stride.coach.usecase.thread.Transcripts.Place;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** All conversations with all that was said: with the proposals, this service's part of the export of all data. */
@Authenticated
@Path(AllThreadsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coach")
public class AllThreadsResource {

    static final String PATH = "/v1/coach/export";

    private static final Pattern CURSOR = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})");

    private final ExportThreads export;
    private final CallerAccess caller;

    AllThreadsResource(ExportThreads export, CallerAccess caller) {
        this.export = export;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "exportThreads",
            summary = "All your conversations with all that was said",
            description =
                    "The oldest first. When there is more, the Link header names the next page, and a conversation"
                            + " that did not end on one page goes on on the next. GET /v1/athletes/me/export holds all"
                            + " pages.")
    public Uni<RestResponse<List<ExportedThreadView>>> export(
            @QueryParam("cursor") @Parameter(description = "As the Link header of the page before gives it.") @Nullable String cursor) {
        return export.next(caller.athlete(), Optional.ofNullable(cursor).map(AllThreadsResource::place))
                .map(AllThreadsResource::answer);
    }

    private static RestResponse<List<ExportedThreadView>> answer(Page page) {
        ResponseBuilder<List<ExportedThreadView>> answer = ResponseBuilder.create(
                Status.OK,
                page.conversations().stream().map(ExportedThreadView::of).toList());
        page.end().ifPresent(end -> answer.header("Link", "<" + PATH + "?cursor=" + written(end) + ">; rel=\"next\""));
        return answer.build();
    }

    private static String written(Place place) {
        return place.thread().value() + "." + place.turn();
    }

    private static Place place(String cursor) {
        Matcher ids = CURSOR.matcher(cursor);
        if (!ids.matches()) {
            throw unknown();
        }
        try {
            return new Place(new ThreadId(UUID.fromString(ids.group(1))), UUID.fromString(ids.group(2)));
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    private static HttpProblem unknown() {
        return Problems.badRequest("cursor", "must be one that a Link header gave");
    }
}
