package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.checkin.CheckIn;
import app.stride.rest.Problems;
import app.stride.rest.TextPattern;
import app.stride.running.HeartRate;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A daily check-in, in requests and answers; null where the athlete stated nothing. */
public record CheckInBody(
        @NotNull LocalDate date,

        @JsonProperty("sleep_h") @Nullable @DecimalMin("0") @DecimalMax("24") Double sleepH,

        @JsonProperty("stress_1_5") @Schema(minimum = "1", maximum = "5") @Nullable Integer stress,

        @JsonProperty("soreness_1_5") @Schema(minimum = "1", maximum = "5") @Nullable Integer soreness,

        @JsonProperty("rpe_1_10") @Schema(minimum = "1", maximum = "10") @Nullable Integer rpe,

        @JsonProperty("hrv_rmssd") @Nullable @DecimalMin("1") @DecimalMax("400") Double hrvRmssd,

        @JsonProperty("resting_hr") @Nullable @Min(20) @Max(150) Integer restingHr,

        @JsonProperty("enjoyment_1_5") @Schema(minimum = "1", maximum = "5") @Nullable Integer enjoyment,

        @JsonProperty("confidence_1_5") @Schema(minimum = "1", maximum = "5") @Nullable Integer confidence,

        @JsonProperty("motivation_1_5") @Schema(minimum = "1", maximum = "5") @Nullable Integer motivation,

        @Nullable @Size(max = 2000) @Pattern(regexp = TextPattern.LINES, message = Fields.PLAIN_MESSAGE) String notes) {

    /** The check-in in the body; a value off its scale is a 400 that names the field as the request spells it. */
    CheckIn checkIn() {
        return new CheckIn(
                date,
                sleepH,
                onScale("stress_1_5", stress, 5),
                onScale("soreness_1_5", soreness, 5),
                onScale("rpe_1_10", rpe, 10),
                hrvRmssd,
                restingHr == null ? null : HeartRate.ofBpm(restingHr),
                onScale("enjoyment_1_5", enjoyment, 5),
                onScale("confidence_1_5", confidence, 5),
                onScale("motivation_1_5", motivation, 5),
                notes);
    }

    private static @Nullable Integer onScale(String field, @Nullable Integer value, int highest) {
        if (value != null && (value < 1 || value > highest)) {
            throw Problems.badRequest(field, "must be between 1 and " + highest);
        }
        return value;
    }

    public static CheckInBody of(CheckIn checkIn) {
        return new CheckInBody(
                checkIn.date(),
                checkIn.sleepHours(),
                checkIn.stress(),
                checkIn.soreness(),
                checkIn.exertion(),
                checkIn.heartRateVariability(),
                Quantities.bpm(checkIn.restingHeartRate()),
                checkIn.enjoyment(),
                checkIn.confidence(),
                checkIn.motivation(),
                checkIn.notes());
    }
}
