package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.checkin.CheckIn;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.RequestKey;
import app.stride.activity.usecase.athlete.Athletes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records the check-in of a day, replacing an earlier one. */
@ApplicationScoped
public class KeepCheckIn {
    /** The zones where a day begins last and first. */
    private static final ZoneId LAST_TO_BEGIN = ZoneOffset.ofHours(-12);

    private static final ZoneId FIRST_TO_BEGIN = ZoneOffset.ofHours(14);

    private final CheckIns checkIns;
    private final Athletes athletes;
    private final Clock clock;

    KeepCheckIn(CheckIns checkIns, Athletes athletes, Clock clock) {
        this.checkIns = checkIns;
        this.athletes = athletes;
        this.clock = clock;
    }

    /**
     * @param expectedVersion the version that the change is meant for
     */
    public Uni<CheckInOutcome> of(
            AthleteId athlete, CheckIn checkIn, ExpectedVersion expectedVersion, @Nullable RequestKey key) {
        Instant now = clock.instant();
        return hasBegun(athlete, checkIn.date(), now)
                .chain(begun -> begun
                        ? checkIns.keep(athlete, checkIn, expectedVersion, key, now)
                        : Uni.createFrom().item(new CheckInOutcome.InTheFuture()));
    }

    /** Whether the day has begun in the athlete's time zone or, if that is unknown, anywhere. */
    private Uni<Boolean> hasBegun(AthleteId athlete, LocalDate day, Instant now) {
        if (!day.isAfter(LocalDate.ofInstant(now, LAST_TO_BEGIN))) {
            return Uni.createFrom().item(true);
        }
        return athletes.find(athlete).map(found -> {
            ZoneId zone = found.flatMap(
                            known -> Optional.ofNullable(known.profile().zone()))
                    .orElse(FIRST_TO_BEGIN);
            return !day.isAfter(LocalDate.ofInstant(now, zone));
        });
    }
}
