package app.stride.activity.usecase.checkin;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.checkin.CheckIn;
import app.stride.activity.usecase.ExpectedVersion;
import app.stride.activity.usecase.RequestKey;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The check-ins of athletes, one per day. */
public interface CheckIns {
    /**
     * Stores the check-in, replacing an earlier one of the day, unless the request was already processed. One
     * statement, and one before it for a request with a key.
     */
    Uni<CheckInOutcome> keep(
            AthleteId athlete, CheckIn checkIn, ExpectedVersion expectedVersion, @Nullable RequestKey key, Instant at);

    /** The latest first; null is no limit. */
    Uni<List<KeptCheckIn>> between(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, int limit);
}
