package app.stride.plans.adapter.rest.calendar;

import app.stride.plans.adapter.rest.Tagged;
import app.stride.plans.adapter.rest.export.Downloads;
import app.stride.plans.usecase.feed.FeedSecret;
import app.stride.plans.usecase.feed.ReadFeed;
import app.stride.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendar feed as calendar apps read it: without a token, as they cannot sign in. */
@Path(FeedResource.PATH + "/{secret:[^/]+}.ics")
@PermitAll
@Tag(name = "Calendar feed")
class SubscribedFeedResource {

    private final ReadFeed readFeed;

    SubscribedFeedResource(ReadFeed readFeed) {
        this.readFeed = readFeed;
    }

    @GET
    @Tagged
    @Produces(Downloads.ICALENDAR)
    @Operation(
            operationId = "readFeed",
            summary = "The calendar: the sessions of the plan that is followed and of those that were completed")
    @APIResponse(
            responseCode = "200",
            description = "The calendar; without events while no plan is followed.",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> read(@PathParam("secret") String secret) {
        return readFeed.read(new FeedSecret(secret))
                .map(found -> RestResponse.ResponseBuilder.ok(found.orElseThrow(SubscribedFeedResource::unknown))
                        .header("Content-Disposition", "inline; filename=\"stride.ics\"")
                        .header("X-Robots-Tag", "noindex")
                        .build());
    }

    /** Names another address than the one that was asked for, which may have been the right one until a minute ago. */
    private static HttpProblem unknown() {
        return HttpProblem.builder(Problems.notFound(
                        "There is no such calendar feed. Its owner may have closed it or given it a new address."))
                .withInstance(URI.create(FeedResource.PATH))
                .build();
    }
}
