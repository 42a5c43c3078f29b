package app.stride.coach.adapter.activity;

import app.stride.coach.domain.training.CheckIn;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the coach reads of a check-in. */
record CheckInMessage(
        LocalDate date,
        @JsonProperty("sleep_h") @Nullable Double sleepH,
        @JsonProperty("stress_1_5") @Nullable Integer stress,
        @JsonProperty("soreness_1_5") @Nullable Integer soreness,
        @JsonProperty("rpe_1_10") @Nullable Integer rpe,
        @JsonProperty("hrv_rmssd") @Nullable Double hrv,
        @JsonProperty("resting_hr") @Nullable Integer restingHr,
        @JsonProperty("enjoyment_1_5") @Nullable Integer enjoyment,
        @JsonProperty("confidence_1_5") @Nullable Integer confidence,
        @JsonProperty("motivation_1_5") @Nullable Integer motivation,
        @Nullable String notes) {

    CheckIn checkIn() {
        return new CheckIn(
                date,
                Optional.ofNullable(sleepH),
                stress,
                soreness,
                rpe,
                Optional.ofNullable(hrv),
                restingHr,
                enjoyment,
                confidence,
                motivation,
                notes);
    }
}
