package app.stride.activity.testkit;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.domain.sameness.Take;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recordings of runs, as far as sameness is concerned. */
public final class TakeBuilder {
    private final String identity;
    private String source = "file null";
    private Sport sport = Sport.RUN;
    private Instant start = Instant.parse("2026-03-14T06:00:00Z");
    private Duration elapsed = Duration.ofMinutes(50);
    private @Nullable Distance distance = Distance.ofKilometres(10);
    private @Nullable HeartRate rate;
    private boolean race;
    private int richness = 100;
    private Choice choice = Choice.AUTOMATIC;

    private TakeBuilder(String identity) {
        this.identity = identity;
    }

    public static TakeBuilder take(String identity) {
        return new TakeBuilder(identity);
    }

    public TakeBuilder from(String newSource) {
        source = newSource;
        return this;
    }

    public TakeBuilder sport(Sport newSport) {
        sport = newSport;
        return this;
    }

    public TakeBuilder at(String newStart) {
        start = Instant.parse(newStart);
        return this;
    }

    public TakeBuilder lasting(Duration newElapsed) {
        elapsed = newElapsed;
        return this;
    }

    public TakeBuilder over(@Nullable Double kilometres) {
        distance = kilometres == null ? null : Distance.ofKilometres(kilometres);
        return this;
    }

    public TakeBuilder heart(int bpm) {
        rate = HeartRate.ofBpm(bpm);
        return this;
    }

    public TakeBuilder race() {
        race = true;
        return this;
    }

    public TakeBuilder rich(int newRichness) {
        richness = newRichness;
        return this;
    }

    public TakeBuilder choice(Choice newChoice) {
        choice = newChoice;
        return this;
    }

    public Take build() {
        return new Take(
                idOf(identity),
                identity,
                source,
                source.endsWith(" null"),
                sport,
                start,
                elapsed,
                elapsed,
                distance,
                rate,
                race,
                richness,
                choice,
                Set.of());
    }

    public static ActivityId idOf(String identity) {
        return new ActivityId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)));
    }
}
