package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reads an athlete's profile. */
@ApplicationScoped
public class ReadProfile {
    private final Athletes athletes;
    private final Clock clock;

    ReadProfile(Athletes athletes, Clock clock) {
        this.athletes = athletes;
        this.clock = clock;
    }

    /** The athlete; with an empty profile when nothing is stored yet. */
    public Uni<Athlete> of(AthleteId id) {
        return athletes.find(id)
                .map(found -> found.orElseGet(
                        () -> Athlete.unknown(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }
}
