package app.stride.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small edge to try the shared parts on. */
@Path("/edge")
public class EdgeUnderTest {
    public enum Colour {
        RED,
        GREEN
    }

    public record Lap(
            @PositiveOrZero int distanceM, @Nullable Map<@NotBlank String, @Positive Double> splits) {}

    public record Body(
            @NotNull String raceName,
            @Positive double distanceM,
            @Nullable LocalDate raceDate,
            @Nullable Integer daysPerWeek,
            @Nullable Colour colour,
            @Nullable Integer paceSPerKm,
            @Nullable List<@NotNull @Valid Lap> laps,
            @Nullable Instant startTime,
            @Nullable Map<@NotBlank String, @Positive Double> weights,
            @Nullable Boolean dryRun,
            @Nullable Double longestKm,
            @Size(max = 2) @Nullable List<@NotNull Colour> colours,
            @Size(max = 2) @Nullable List<@NotNull String> tags,
            @Size(max = 1) @Nullable List<List<Integer>> rounds,
            @Size(max = 1) @Nullable Map<String, List<Integer>> rows,
            @Nullable Map<String, @Valid Lap> namedLaps) {}

    @POST
    public Body echo(@Valid @NotNull Body body) {
        return body;
    }

    @GET
    @Path("/query")
    public String query(@QueryParam("start_date") LocalDate start, @QueryParam("days") Integer days) {
        return start + " " + days;
    }

    @GET
    @Path("/choice")
    public String choice(@QueryParam("force") @DefaultValue("false") boolean force, @QueryParam("race") Boolean race) {
        return force + " " + race;
    }

    @GET
    @Path("/unprocessable")
    public String unprocessable() {
        throw Problems.unprocessable("The race is too near.", Map.of("bounds", List.of("2026-05-01")));
    }

    @GET
    @Path("/things/{id}")
    public String thing(@PathParam("id") UUID id) {
        return id.toString();
    }

    @GET
    @Path("/guarded")
    public String guarded() {
        throw new UnauthorizedException("whatever the framework says");
    }

    @GET
    @Path("/mine")
    @Authenticated
    public String mine() {
        return "mine";
    }

    @GET
    @Path("/token")
    public String token(@HeaderParam("Authorization") String token) {
        return String.valueOf(token);
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret of the house");
    }
}
