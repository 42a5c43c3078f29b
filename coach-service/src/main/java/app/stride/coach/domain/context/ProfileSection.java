package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.running.HeartRate;
import app.stride.running.HeartRateZones;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who the athlete is. */
final class ProfileSection {

    /** What is worth telling; anything else would be the athlete's free text. */
    private static final Set<String> SEXES = Set.of("female", "male");

    private final Profile profile;
    private final String source;
    private final LocalDate today;

    private ProfileSection(Profile profile, String source, LocalDate today) {
        this.profile = profile;
        this.source = source;
        this.today = today;
    }

    static Section of(TrainingPicture picture) {
        return Section.of(
                Topic.PROFILE,
                picture.profile(),
                profile -> new ProfileSection(
                                profile,
                                picture.profile().source(),
                                picture.today().date())
                        .lines());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (profile.displayName() != null && !profile.displayName().isBlank()) {
            lines.add(Line.about("profile.name", source)
                    .words("Name: ")
                    .quotation(profile.displayName())
                    .end());
        }
        person().ifPresent(lines::add);
        heartRate(lines, "Maximum", "max", profile.maxHeartRate());
        heartRate(lines, "Resting", "resting", profile.restingHeartRate());
        heartRate(lines, "Threshold", "threshold", profile.thresholdHeartRate());
        zones().map(this::zones).ifPresent(lines::add);
        lines.add(Line.about("profile.units", source)
                .words("Distances in " + profile.units().distanceUnit() + ", paces in minutes "
                        + profile.units().paceUnit().replace("/", "per "))
                .end());
        return lines;
    }

    private Optional<Line> person() {
        Optional<String> sex = Optional.ofNullable(profile.sex()).filter(SEXES::contains);
        if (profile.birthDate() == null || profile.birthDate().isAfter(today)) {
            return sex.map(
                    word -> Line.about("profile.person", source).words(word).end());
        }
        Line.Draft line = Line.about("profile.person", source)
                .number("age", Period.between(profile.birthDate(), today).getYears(), "years")
                .words(" old");
        sex.ifPresent(word -> line.words(", " + word));
        return Optional.of(line.end());
    }

    private void heartRate(List<Line> lines, String kind, String name, @Nullable Integer bpm) {
        if (bpm != null) {
            lines.add(Line.about("profile.heart_rate." + name, source)
                    .words(kind + " heart rate: ")
                    .number("value", bpm, "bpm")
                    .end());
        }
    }

    /** The zones that the athlete is shown first everywhere else. */
    private Optional<HeartRateZones> zones() {
        @Nullable Integer max = profile.maxHeartRate();
        @Nullable Integer resting = profile.restingHeartRate();
        if (profile.thresholdHeartRate() != null) {
            return Optional.of(HeartRateZones.ofThreshold(HeartRate.ofBpm(profile.thresholdHeartRate())));
        }
        if (max == null) {
            return Optional.empty();
        }
        return Optional.of(
                resting != null && resting < max
                        ? HeartRateZones.ofReserve(HeartRate.ofBpm(resting), HeartRate.ofBpm(max))
                        : HeartRateZones.ofMaximum(HeartRate.ofBpm(max)));
    }

    private Line zones(HeartRateZones zones) {
        Line.Draft line = Line.about("profile.zones", source).words("Heart rate zones:");
        for (HeartRateZones.Zone zone : zones.zones()) {
            line.words(" zone ").ordinal(zone.name(), zone.name()).words(" ");
            if (zone.low() != null) {
                line.words(zone.high() == null ? "from " : "")
                        .number(zone.name() + "_low", zone.low().bpm(), "bpm");
            }
            if (zone.high() != null) {
                line.words(zone.low() == null ? "up to " : " to ")
                        .number(zone.name() + "_high", zone.high().bpm(), "bpm");
            }
            line.words(";");
        }
        return line.words(" easy runs belong into the two lowest").end();
    }
}
