package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.domain.athlete.AthleteId;
import app.stride.plans.usecase.feed.Feeds;
import app.stride.plans.usecase.feed.OpenFeed;
import app.stride.rest.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opens and closes the athlete's calendar feed, which calendar apps read without signing in: its address is a secret. */
@Path(FeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Calendar feed")
class FeedResource {

    static final String PATH = "/v1/training-plans/feed";

    private final Caller caller;
    private final Feeds feeds;
    private final OpenFeed openFeed;

    FeedResource(Caller caller, Feeds feeds, OpenFeed openFeed) {
        this.caller = caller;
        this.feeds = feeds;
        this.openFeed = openFeed;
    }

    @POST
    @Operation(
            operationId = "openFeed",
            summary = "Opens the calendar feed, or gives it a new address; the one before stops working")
    @APIResponse(
            responseCode = "201",
            description = "The feed's address. It is told only now, and to the same Idempotency-Key for 24 hours.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OpenedFeed.class)))
    public Uni<RestResponse<OpenedFeed>> open(
            @HeaderParam("Idempotency-Key") @Size(min = 1, max = 255) @Nullable String key,
            @Context HttpHeaders headers,
            @Context UriInfo request) {
        return openFeed.open(me(), key)
                .map(opened -> RestResponse.ResponseBuilder.<OpenedFeed>create(RestResponse.Status.CREATED)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(OpenedFeed.of(opened, PublicAddress.of(headers, request)))
                        .build());
    }

    @GET
    @Tagged
    @Operation(operationId = "readFeedState", summary = "Whether the calendar feed is open, and since when")
    public Uni<FeedState> state() {
        return feeds.openedAt(me()).map(FeedState::of);
    }

    @DELETE
    @Operation(operationId = "closeFeed", summary = "Closes the calendar feed; its address stops working")
    @APIResponse(responseCode = "204", description = "The feed is closed, or was never open.")
    public Uni<Void> close() {
        return feeds.close(me());
    }

    private AthleteId me() {
        return new AthleteId(caller.subject());
    }
}
