package app.stride.coach.domain.context;

import app.stride.coach.domain.athlete.Profile;
import app.stride.coach.domain.training.TrainingPicture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the athlete is. */
final class ProfileSection {

    private ProfileSection() {}

    static Section of(TrainingPicture picture) {
        return Section.of(
                Topic.PROFILE,
                picture.profile(),
                profile -> lines(profile, picture.profile().source()));
    }

    private static List<Line> lines(Profile profile, String source) {
        List<Line> lines = new ArrayList<>();
        if (profile.displayName() != null && !profile.displayName().isBlank()) {
            lines.add(Line.about("profile.name", source)
                    .words("Name: ")
                    .quotation(profile.displayName())
                    .end());
        }
        heartRate(lines, source, "Maximal", "max", profile.maxHeartRate());
        heartRate(lines, source, "Resting", "resting", profile.restingHeartRate());
        heartRate(lines, source, "Threshold", "threshold", profile.thresholdHeartRate());
        lines.add(Line.about("profile.units", source)
                .words("Distances in " + profile.units().distanceUnit() + ", paces in minutes "
                        + profile.units().paceUnit().replace("/", "per "))
                .end());
        return lines;
    }

    private static void heartRate(List<Line> lines, String source, String kind, String name, @Nullable Integer bpm) {
        if (bpm != null) {
            lines.add(Line.about("profile.heart_rate." + name, source)
                    .words(kind + " heart rate: ")
                    .number("value", bpm, "bpm")
                    .end());
        }
    }
}
