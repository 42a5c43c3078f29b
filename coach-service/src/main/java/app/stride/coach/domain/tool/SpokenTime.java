package app.stride.coach.domain.tool;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as runners write it: {@code 1:45:00}, {@code 21:30}, {@code 4:50}. */
public final class SpokenTime {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})(?:[.,]\\d+)?");
    private static final Pattern UNITS =
            Pattern.compile("\\s*(?:min(?:utes)?)?\\s*(?:/|per)?\\s*(?:km|mi|mile|kilometre|kilometer)?\\s*");

    private SpokenTime() {}

    /**
     * The time that a text means; with one colon it is minutes and seconds.
     *
     * @param name of the parameter, for the complaint
     */
    public static Duration of(String name, String text) {
        Matcher clock = CLOCK.matcher(text.strip());
        if (!clock.lookingAt()
                || !UNITS.matcher(text.strip().substring(clock.end())).matches()) {
            throw new UnsuitableArguments(name + " must be written like 1:45:00 (hours) or 4:50 (minutes).");
        }
        String hours = clock.group(1);
        Duration time = Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(clock.group(2)))
                .plusSeconds(Long.parseLong(clock.group(3)));
        if (time.isZero()) {
            throw new UnsuitableArguments(name + " must be above 0.");
        }
        return time;
    }
}
