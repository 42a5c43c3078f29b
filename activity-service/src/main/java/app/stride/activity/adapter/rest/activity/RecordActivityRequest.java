package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Fields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An activity recorded without a file: {@code POST /v1/activities}. */
public record RecordActivityRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = Fields.PLAIN, message = Fields.PLAIN_MESSAGE) String name,

        @NotNull OffsetDateTime startTime,
        @Nullable String timezone,
        @NotNull String sport,

        @NotNull @PositiveOrZero @DecimalMax(value = "1000000", message = "must be at most 1000000 m") Double distanceM,

        @NotNull @Positive @DecimalMax(value = "2592000", message = "must be at most 30 days") Double durationS,

        @Nullable @PositiveOrZero Double movingS,
        @Nullable @Min(20) @Max(250) Integer averageHr,
        @Nullable @Min(20) @Max(250) Integer maxHr,

        @Nullable @DecimalMin("0") @DecimalMax(value = "30000", message = "must be at most 30000 m") Double elevationGainM,

        @Nullable Boolean isRace,

        @Nullable @Size(min = 1, max = 100) @Pattern(regexp = Fields.PLAIN, message = Fields.PLAIN_MESSAGE) String provider,

        @Nullable @Size(min = 1, max = 200) @Pattern(regexp = Fields.PLAIN, message = Fields.PLAIN_MESSAGE) String externalActivityId,

        @Nullable @Size(max = 1000) List<@Valid @NotNull LapRequest> laps) {

    /** A lap of it. */
    record LapRequest(
            @Nullable String kind,
            @NotNull @PositiveOrZero Double startOffsetS,
            @NotNull @Positive Double durationS,
            @Nullable @PositiveOrZero Double distanceM,
            @Nullable @Min(20) @Max(250) Integer averageHr,
            @Nullable @Min(20) @Max(250) Integer maxHr) {}
}
