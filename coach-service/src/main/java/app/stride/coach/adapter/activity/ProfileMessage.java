package app.stride.coach.adapter.activity;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.athlete.Units;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a profile. */
record ProfileMessage(
        @Nullable String displayName,
        @Nullable String timezone,
        @Nullable String preferredUnits,
        @Nullable Integer maxHr,
        @Nullable Integer restingHr,
        @Nullable Integer thresholdHr,
        @Nullable LocalDate birthDate,
        @Nullable String sex) {

    Profile profile() {
        return new Profile(
                displayName, timezone, Units.of(preferredUnits), maxHr, restingHr, thresholdHr, birthDate, sex);
    }
}
