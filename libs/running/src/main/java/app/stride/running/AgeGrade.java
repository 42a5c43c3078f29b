package app.stride.running;

import java.time.Duration;
import java.util.Optional;

/**
 * A road performance beside the best that anybody of the same age and sex is held able to, by the road tables of 2025 (Jones, approved by
 * USATF's Masters Long Distance Running; CC0).
 *
 * @param factor what age leaves of the best years' speed, above 0 and at most 1
 * @param percent of the age standard's speed: 100 is the standard, 60 is local class, 80 national class
 *     (the classes of World Masters Athletics)
 */
public record AgeGrade(double factor, double percent) {

    /** Whose tables: there are two. */
    public enum Table {
        WOMEN,
        MEN
    }

    /** Years of age that the tables know. */
    public static final int YOUNGEST = 5;

    public static final int OLDEST = 100;

    /**
     * The age grade of a performance; between the distances of the tables the standards are interpolated over the logarithm of the
     * distance, as their author does.
     *
     * @param age in whole years on the day
     * @return empty below 5 or over 100 years of age, below a mile or over 200 km
     */
    public static Optional<AgeGrade> of(Table table, int age, Distance distance, Duration time) {
        if (age < YOUNGEST || age > OLDEST) {
            return Optional.empty();
        }
        double seconds = Require.positiveSeconds(time, "time");
        AgeStandards standards = AgeStandards.of(table);
        double standard = standards.seconds(age, distance.metres());
        return Double.isNaN(standard)
                ? Optional.empty()
                : Optional.of(
                        new AgeGrade(standards.openSeconds(distance.metres()) / standard, 100 * standard / seconds));
    }
}
