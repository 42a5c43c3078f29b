package app.stride.coach.adapter.rest;

import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.usecase.thread.DeleteThread;
import app.stride.coach.usecase.thread.ListThreads;
import app.stride.coach.usecase.thread.ReadThread;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The conversations that were had. */
@Authenticated
@Path("/v1/coach/threads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coach")
public class ThreadsResource {

    private final ListThreads list;
    private final ReadThread read;
    private final DeleteThread delete;
    private final CallerAccess caller;

    ThreadsResource(ListThreads list, ReadThread read, DeleteThread delete, CallerAccess caller) {
        this.list = list;
        this.read = read;
        this.delete = delete;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listThreads",
            summary = "Your conversations",
            description = "The youngest first. When there are more, the Link header names the next page.")
    public Uni<RestResponse<List<ThreadView>>> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") @Parameter(description = "As the Link header of the page before gives it.") @Nullable UUID cursor,
            UriInfo request) {
        return list.list(
                        caller.athlete(), limit + 1, Optional.ofNullable(cursor).map(ThreadId::new))
                .map(threads -> page(threads, limit, request));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getThread", summary = "A conversation with what was said")
    public Uni<ThreadView.Detail> read(@RestPath String id) {
        return read.read(caller.athlete(), thread(id))
                .map(thread -> ThreadView.Detail.of(thread.orElseThrow(ThreadsResource::unknown)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteThread", summary = "Delete a conversation for good")
    public Uni<RestResponse<Void>> delete(@RestPath String id) {
        return delete.delete(caller.athlete(), thread(id)).map(deleted -> {
            if (!deleted) {
                throw unknown();
            }
            return RestResponse.noContent();
        });
    }

    /** One thread more than the page holds tells that there is another page. */
    private static RestResponse<List<ThreadView>> page(List<ThreadSummary> threads, int limit, UriInfo request) {
        ResponseBuilder<List<ThreadView>> answer = ResponseBuilder.create(
                Status.OK, threads.stream().limit(limit).map(ThreadView::of).toList());
        if (threads.size() > limit) {
            URI next = request.getRequestUriBuilder()
                    .replaceQueryParam("cursor", threads.get(limit - 1).id())
                    .build();
            answer.header("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static ThreadId thread(String id) {
        try {
            return new ThreadId(UUID.fromString(id));
        } catch (IllegalArgumentException noUuid) {
            throw unknown();
        }
    }

    private static HttpProblem unknown() {
        return Problems.notFound("There is no conversation with this id.");
    }
}
