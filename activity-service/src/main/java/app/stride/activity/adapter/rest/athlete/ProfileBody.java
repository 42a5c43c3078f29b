package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Fields;
import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.athlete.Profile;
import app.stride.activity.domain.athlete.Units;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.Sex;
import app.stride.rest.Problems;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile, in requests and answers; null where nothing is set.
 *
 * @param activitiesRedated how many activities without a time zone of their own move to the new one, and to their dates
 *     there; only in the answer to a change
 */
public record ProfileBody(
        @Nullable @Size(max = 100) @Pattern(regexp = Fields.PLAIN, message = Fields.PLAIN_MESSAGE) String displayName,

        @Nullable LocalDate birthDate,
        @Nullable String sex,
        @Nullable String timezone,
        @Nullable String preferredUnits,
        @Nullable @Min(100) @Max(250) Integer maxHr,
        @Nullable @Min(20) @Max(120) Integer restingHr,
        @Nullable @Min(60) @Max(250) Integer thresholdHr,

        @JsonProperty("threshold_pace_s_per_km") @Nullable @DecimalMin("120") @DecimalMax("1200") Double thresholdPaceSPerKm,

        @Schema(readOnly = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable Integer activitiesRedated) {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    public static ProfileBody of(Profile profile, @Nullable Integer activitiesRedated) {
        Physiology physiology = profile.physiology();
        ZoneId zone = profile.zone();
        return new ProfileBody(
                profile.displayName(),
                physiology.birthDate(),
                physiology.sex() == null ? null : physiology.sex().name().toLowerCase(Locale.ROOT),
                zone == null ? null : zone.getId(),
                profile.units() == null ? null : profile.units().code(),
                Quantities.bpm(physiology.maximal()),
                Quantities.bpm(physiology.resting()),
                Quantities.bpm(physiology.threshold()),
                Quantities.secondsPerKilometre(physiology.thresholdPace()),
                activitiesRedated);
    }

    /** The profile in the body; contradictory values are a 400. */
    Profile profile(LocalDate today) {
        if (birthDate != null && (birthDate.isBefore(OLDEST) || birthDate.isAfter(today))) {
            throw Problems.badRequest("birth_date", "must be a date between 1900 and today");
        }
        if (restingHr != null && maxHr != null && restingHr >= maxHr) {
            throw Problems.badRequest("resting_hr", "must be below max_hr");
        }
        if (thresholdHr != null && maxHr != null && thresholdHr > maxHr) {
            throw Problems.badRequest("threshold_hr", "must not be above max_hr");
        }
        if (thresholdHr != null && restingHr != null && thresholdHr <= restingHr) {
            throw Problems.badRequest("threshold_hr", "must be above resting_hr");
        }
        return new Profile(
                displayName,
                timezone == null ? null : Fields.zone("timezone", timezone),
                preferredUnits == null ? null : Fields.word("preferred_units", preferredUnits, Units.values()),
                physiology());
    }

    private Physiology physiology() {
        return new Physiology(
                birthDate,
                sex == null ? null : Fields.word("sex", sex, Sex.values()),
                heartRate(maxHr),
                heartRate(restingHr),
                heartRate(thresholdHr),
                thresholdPaceSPerKm == null ? null : Pace.ofSecondsPerKilometre(thresholdPaceSPerKm));
    }

    private static @Nullable HeartRate heartRate(@Nullable Integer bpm) {
        return bpm == null ? null : HeartRate.ofBpm(bpm);
    }
}
