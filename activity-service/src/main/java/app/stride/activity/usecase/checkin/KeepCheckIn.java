package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.checkin.CheckIn;
import app.stride.activity.usecase.ingest.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes down how an athlete felt on a day; told again, it is told anew. */
@ApplicationScoped
public class KeepCheckIn {
    private final CheckIns checkIns;
    private final Clock clock;

    KeepCheckIn(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version that the client knows, null when it takes whatever there is
     */
    public Uni<CheckInOutcome> of(
            AthleteId athlete, CheckIn checkIn, @Nullable Integer expectedVersion, @Nullable RequestKey key) {
        return checkIns.keep(athlete, checkIn, expectedVersion, key, clock.instant());
    }
}
