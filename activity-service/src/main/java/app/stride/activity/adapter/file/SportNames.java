package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of sports in XML files, free text in many languages and Strava's numbers, in our own words. */
final class SportNames {
    private static final Map<String, Sport> NUMBERS = Map.of(
            "1", Sport.RIDE,
            "4", Sport.HIKE,
            "9", Sport.RUN,
            "10", Sport.WALK,
            "16", Sport.SWIM);

    /** Word parts, tried in this order. */
    private static final List<Map.Entry<String, Sport>> WORDS = List.of(
            Map.entry("run", Sport.RUN),
            Map.entry("jog", Sport.RUN),
            Map.entry("treadmill", Sport.RUN),
            Map.entry("hik", Sport.HIKE),
            Map.entry("walk", Sport.WALK),
            Map.entry("swim", Sport.SWIM),
            Map.entry("cycl", Sport.RIDE),
            Map.entry("bik", Sport.RIDE),
            Map.entry("ride", Sport.RIDE),
            Map.entry("strength", Sport.STRENGTH),
            Map.entry("weight", Sport.STRENGTH));

    private SportNames() {}

    /** The sport of this name; null when there is no name or it says nothing; OTHER when it is another one. */
    static @Nullable Sport sport(@Nullable String name) {
        String plain = plain(name);
        if (plain.isEmpty() || plain.equals("unknown") || plain.equals("default")) {
            return null;
        }
        Sport numbered = NUMBERS.get(plain);
        if (numbered != null) {
            return numbered;
        }
        return WORDS.stream()
                .filter(word -> plain.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Sport.OTHER);
    }

    /** What the name says about where it was; null when it does not. */
    static @Nullable SubSport subSport(@Nullable String name) {
        String plain = plain(name);
        if (plain.contains("trail")) {
            return SubSport.TRAIL;
        }
        if (plain.contains("treadmill")) {
            return SubSport.TREADMILL;
        }
        if (plain.contains("track")) {
            return SubSport.TRACK;
        }
        if (plain.contains("virtual")) {
            return SubSport.VIRTUAL;
        }
        return plain.contains("indoor") ? SubSport.INDOOR : null;
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
