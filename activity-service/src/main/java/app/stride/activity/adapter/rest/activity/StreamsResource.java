package app.stride.activity.adapter.rest.activity;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Resolution;
import app.stride.activity.usecase.activity.ReadStreams;
import app.stride.rest.Caller;
import app.stride.rest.Problems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The samples of one activity. */
@Path(ActivitiesResource.PATH + "/{id}/streams")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "activities")
public class StreamsResource {
    private static final int MOST_POINTS = 1_000_000;

    private final Caller caller;
    private final ReadStreams readStreams;

    StreamsResource(Caller caller, ReadStreams readStreams) {
        this.caller = caller;
        this.readStreams = readStreams;
    }

    @GET
    @Operation(
            operationId = "readStreams",
            summary = "Get the samples of an activity",
            description =
                    "At a lower resolution you get fewer samples, but whole ones as they were measured, chosen to preserve"
                            + " the shape of the curves: the first and the last, the highest and the lowest of each channel,"
                            + " and from each stretch in between the one that shapes the curves most.")
    public Uni<StreamsView> read(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Comma-separated: time, distance, altitude, heart_rate, cadence, speed, position,"
                                            + " temperature, power. By default, all that were measured.")
                    @QueryParam("channels")
                    @Nullable String channels,
            @Parameter(
                            description =
                                    "full (default), low (100 points), medium (1000), high (10000), or a number of points, at least 2.")
                    @QueryParam("resolution")
                    @Nullable String resolution) {
        List<StreamChannel> asked = StreamChannel.list(channels);
        ActivityId activity = new ActivityId(id);
        return readStreams
                .of(
                        new AthleteId(caller.subject()),
                        activity,
                        asked.stream()
                                .flatMap(channel -> channel.channels().stream())
                                .toList(),
                        resolution(resolution))
                .map(found -> StreamsView.of(
                        activity, found.orElseThrow(() -> Problems.notFound("No activity with this id.")), asked));
    }

    private static Resolution resolution(@Nullable String text) {
        return switch (text == null ? "full" : text) {
            case "full" -> Resolution.FULL;
            case "low" -> Resolution.LOW;
            case "medium" -> Resolution.MEDIUM;
            case "high" -> Resolution.HIGH;
            default -> points(text);
        };
    }

    private static Resolution points(@Nullable String text) {
        if (text == null
                || !text.matches("\\d{1,7}")
                || Integer.parseInt(text) < 2
                || Integer.parseInt(text) > MOST_POINTS) {
            throw Problems.badRequest(
                    "resolution", "must be full, low, medium, high, or a number of points from 2 to 1000000");
        }
        return new Resolution(Integer.parseInt(text));
    }
}
