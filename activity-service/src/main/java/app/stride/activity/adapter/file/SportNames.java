package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import java.util.ArrayList;
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
    private static final List<Map.Entry<String, Sport>> WORDS = words();

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
        if (plain.contains("treadmill") || plain.contains("laufband")) {
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

    private static List<Map.Entry<String, Sport>> words() {
        List<Map.Entry<String, Sport>> words = new ArrayList<>();
        // To go on skis or skates is "to run" in half of Europe.
        add(
                words,
                Sport.OTHER,
                "langlauf",
                "skilauf",
                "schneeschuh",
                "eislauf",
                "rollski",
                "ski ",
                "skis",
                "skiing",
                "nart",
                "лыж",
                "hiihto");
        add(words, Sport.HIKE, "hik", "wanderung", "senderis", "randonn", "escursion", "trekking", "caminhada na");
        add(words, Sport.SWIM, "swim", "schwimm", "natac", "natati", "nuoto", "zwem", "simning");
        add(
                words,
                Sport.RIDE,
                "cycl",
                "bik",
                "ride",
                "radfahr",
                "radsport",
                "rennrad",
                "cicli",
                "bicicl",
                "vélo",
                "fiets",
                "cykl");
        add(words, Sport.WALK, "walk", "gehen", "spazier", "camina", "caminha", "marche", "cammin", "wandel");
        add(
                words,
                Sport.RUN,
                "run",
                "jog",
                "treadmill",
                "lauf",
                "carrera",
                "course",
                "corsa",
                "corrida",
                "correr",
                "hardlo");
        add(words, Sport.RUN, "löp", "løb", "løp", "bieg", "laufband", "cinta", "跑", "ランニング", "бег", "juoksu");
        add(words, Sport.RUN, "koşu", "běh", "futás", "달리기", "러닝", "lari");
        add(words, Sport.STRENGTH, "strength", "weight", "kraft", "fuerza", "musculation");
        return List.copyOf(words);
    }

    private static void add(List<Map.Entry<String, Sport>> words, Sport sport, String... parts) {
        for (String part : parts) {
            words.add(Map.entry(part, sport));
        }
    }
}
