package app.stride.activity.usecase.athlete;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.TrainingZones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Calculates an athlete's training zones. */
@ApplicationScoped
public class ReadZones {
    private final ReadProfile readProfile;
    private final Clock clock;

    ReadZones(ReadProfile readProfile, Clock clock) {
        this.readProfile = readProfile;
        this.clock = clock;
    }

    public Uni<TrainingZones> of(AthleteId id) {
        return readProfile
                .of(id)
                .map(athlete -> TrainingZones.of(athlete, LocalDate.ofInstant(clock.instant(), athlete.zoneOrUtc())));
    }
}
