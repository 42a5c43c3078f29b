package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The names of sports in XML files, free text in many languages and Strava's numbers, in our own words. */
public final class SportNames {
    private static final Map<String, Sport> NUMBERS = Map.of(
            "1", Sport.RIDE,
            "4", Sport.HIKE,
            "9", Sport.RUN,
            "10", Sport.WALK,
            "16", Sport.SWIM);

    /** A part of a word that tells the sport; of several in one name the one of the lowest rank does. */
    private record Part(int rank, String text, Sport sport) {}

    private static final List<Part> PARTS = parts();
    /** By the letter with which they begin, as a list of activities asks for a sport in each line. */
    private static final Map<Character, List<Part>> BY_LETTER =
            PARTS.stream().collect(Collectors.groupingBy(part -> part.text().charAt(0)));

    private static final List<List<Part>> BY_PLAIN_LETTER = IntStream.range(0, 128)
            .mapToObj(letter -> BY_LETTER.getOrDefault((char) letter, List.of()))
            .toList();

    private SportNames() {}

    /** The sport of this name; null when there is no name or it says nothing; OTHER when it is another one. */
    public static @Nullable Sport sport(@Nullable String name) {
        String plain = plain(name);
        if (plain.isEmpty() || plain.equals("unknown") || plain.equals("default")) {
            return null;
        }
        Sport numbered = NUMBERS.get(plain);
        if (numbered != null) {
            return numbered;
        }
        Part best = null;
        for (int at = 0; at < plain.length(); at++) {
            for (Part part : beginningWith(plain.charAt(at))) {
                if (best != null && part.rank() >= best.rank()) {
                    break;
                }
                best = plain.startsWith(part.text(), at) ? part : best;
            }
        }
        return best == null ? Sport.OTHER : best.sport();
    }

    private static List<Part> beginningWith(char letter) {
        return letter < BY_PLAIN_LETTER.size()
                ? BY_PLAIN_LETTER.get(letter)
                : BY_LETTER.getOrDefault(letter, List.of());
    }

    /** What the name says about where it was; null when it does not. */
    public static @Nullable SubSport subSport(@Nullable String name) {
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

    private static List<Part> parts() {
        List<Part> words = new ArrayList<>();
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
        add(words, Sport.RUN, "ラン", "chạy", "วิ่ง", "τρέξιμο", "alergare", "trčanje", "córrer", "cursa", "біг");
        // Who rides, hikes or walks on trails says so.
        add(words, Sport.RUN, "trail");
        add(words, Sport.STRENGTH, "strength", "weight", "kraft", "fuerza", "musculation");
        return words;
    }

    private static void add(List<Part> words, Sport sport, String... parts) {
        for (String part : parts) {
            words.add(new Part(words.size(), part, sport));
        }
    }
}
