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

/** The names of sports in files and lists, in many languages, and Strava's numbers, in our own words. */
public final class SportNames {
    private static final Map<String, Sport> NUMBERS = Map.of(
            "1", Sport.RIDE,
            "4", Sport.HIKE,
            "9", Sport.RUN,
            "10", Sport.WALK,
            "16", Sport.SWIM);

    /**
     * A part of a word that tells the sport, with a blank where the word begins or ends; of several in one name the
     * one of the lowest rank does.
     */
    private record Part(int rank, String text, Sport sport) {}

    private static final List<Part> PARTS = parts();
    /** By the letter with which they begin, as a list of activities asks for a sport in each line. */
    private static final Map<Character, List<Part>> BY_LETTER =
            PARTS.stream().collect(Collectors.groupingBy(part -> part.text().charAt(0)));

    /** Letters below are those of most names; what begins with one is sought by its first two. */
    private static final int PLAIN = 128;

    private static final List<List<Part>> BY_TWO_LETTERS = byTwoLetters();

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
        return ofWords(' ' + plain + ' ');
    }

    private static Sport ofWords(String words) {
        Part best = null;
        for (int at = 0; at < words.length(); at++) {
            for (Part part : beginningAt(words, at)) {
                if (best != null && part.rank() >= best.rank()) {
                    break;
                }
                best = words.startsWith(part.text(), at) ? part : best;
            }
        }
        return best == null ? Sport.OTHER : best.sport();
    }

    private static List<Part> beginningAt(String words, int at) {
        if (words.charAt(at) >= PLAIN) {
            return BY_LETTER.getOrDefault(words.charAt(at), List.of());
        }
        return at + 1 == words.length() ? List.of() : BY_TWO_LETTERS.get(slot(words, at));
    }

    private static List<List<Part>> byTwoLetters() {
        Map<Integer, List<Part>> bySlot = PARTS.stream()
                .filter(part -> part.text().charAt(0) < PLAIN)
                .collect(Collectors.groupingBy(part -> slot(part.text(), 0)));
        return IntStream.range(0, PLAIN * (PLAIN + 1))
                .mapToObj(slot -> bySlot.getOrDefault(slot, List.of()))
                .toList();
    }

    /** By a plain letter and the one behind it, be it plain or any other. */
    private static int slot(String words, int at) {
        return words.charAt(at) * (PLAIN + 1) + Math.min(words.charAt(at + 1), PLAIN);
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
        // To go on skis or skates is "to run" in half of Europe, as it is to ride a motorcycle.
        add(words, Sport.OTHER, "langlauf", "skilauf", "schneeschuh", "eislauf", "rollski", "ski ", "skis");
        add(words, Sport.OTHER, "skiing", "nart", "лыж", "hiihto", "skilø", "skøyte", "skøjte", "skid");
        add(words, Sport.OTHER, " ski-", "skimara", "narciar", "slidin", "schlittschuh", "rollschuh", "lyž");
        add(words, Sport.OTHER, "smuč", "sífut", "moto", "骑马", "騎馬");
        // Yoga is no jog, and a transition, in Swedish, no walk.
        add(words, Sport.OTHER, "joga", "övergång", "トランジ", "トランポ", "バランス");
        // A crunch is no run.
        add(words, Sport.STRENGTH, "crunch", "クランチ");
        add(words, Sport.HIKE, "hik", "wander", "senderis", "randonn", "escursion", "excursionis");
        add(words, Sport.HIKE, "trekking", "caminhada na", "vandr", "fottur", "vaellus", "patikoi");
        add(words, Sport.HIKE, "retkeil", "wędr", "turystyka piesz", " turistik", "pěší turist", "pohod");
        add(words, Sport.HIKE, "planinar", "drumeți", " поход", " похід", " túrá", "gyalogtúra", "πεζοπορ");
        add(words, Sport.HIKE, "doğa yürüyüş", "mendaki", " matk", "pārgājien", "žygi", "đi bộ đường dài");
        add(words, Sport.HIKE, "เดินป่า", "ハイキング", "登山", "徒步", "健行", "远足", "遠足", "등산");
        add(words, Sport.HIKE, "하이킹", "טיול");
        add(words, Sport.SWIM, "swim", "schwimm", "natac", "nataç", "natati", "nuoto", "zwem", "simning");
        add(words, Sport.SWIM, "svøm", "uinti", "ujumi", "pływ", "plav", "pláv", "úszás", "înot", "плав");
        add(words, Sport.SWIM, "плув", "κολύμ", "yüzme", "renang", "bơi", "ว่ายน้ำ", "游泳", "水泳");
        add(words, Sport.SWIM, "スイム", "スイミング", "수영", "שחי", "سباح");
        add(words, Sport.RIDE, "cycl", "bik", "ride", "fahrrad", "radfahr", "radsport", "rennrad", "cicli");
        add(words, Sport.RIDE, "bicicl", "bicikl", "vélo", "fiets", "cykl", "sykl", " vtt ", " btt ");
        add(words, Sport.RIDE, " mtb ", "kolarst", "na rowerze", "rowerow", "na kole ", "kolesar", "kerékpár");
        add(words, Sport.RIDE, "pyöräi", "jalgrat", "ποδηλα", "вело", "колоезд", "bisiklet", "sepeda");
        add(words, Sport.RIDE, "basikal", "riteņ", "dvirač", "đạp xe", "จักรยาน", "רכיב", "دراج");
        add(words, Sport.RIDE, "サイクリング", "バイク", "自転車", "骑", "騎", "自行车", "自行車", "单车");
        add(words, Sport.RIDE, "單車", "자전거", "사이클");
        add(words, Sport.WALK, "walk", "gehen", "spazier", "camina", "caminha", "marche", "marcha", "cammin");
        add(words, Sport.WALK, "wandel", "passegg", "promena", "gåtur", "gång", "kävel", "spacer", "chód");
        add(words, Sport.WALK, " marsz ", "chůz", "procház", "chôdz", "prechádz", " hoja ", "hodanj");
        add(words, Sport.WALK, "šetnja", "plimba", " mers ", "séta", "gyalog", "kõnd", "jalutu", "pastaig");
        add(words, Sport.WALK, " iešan", "ėjim", "vaikšč", "yürüy", "berjalan", " jalan kaki", "ходь", "ходен");
        add(words, Sport.WALK, "ходањ", "прогул", "шетњ", "περπά", "đi bộ", "เดิน", "הליכ", "مشي");
        add(words, Sport.WALK, "ウォーキング", "散歩", "徒歩", "競歩", "步行", "健走", "走路", "散步");
        add(words, Sport.WALK, "竞走", "걷기", "산책");
        add(words, Sport.RUN, "run", "jog", "treadmill", "lauf", "carrera", "corsa", "corrida");
        add(words, Sport.RUN, "correr", "hardlo", "löp", "løb", "løp", "bieg", "laufband", "cinta", "juoksu");
        add(words, Sport.RUN, "koşu", "běh", " beh ", " tek ", "futás", "lari", "jooks", "skrie", "bėg");
        add(words, Sport.RUN, "chạy", "τρέξιμο", "alergare", "trčanj", "córrer", "cursa", "marat", "бег");
        add(words, Sport.RUN, "біг", "бяган", "трчањ", "ריצ", "جري", "ركض", "วิ่ง", "跑", "ランニング");
        add(words, Sport.RUN, "ジョギング", "ラン", "マラソン", "달리기", "러닝", "조깅");
        // In French, to run is a course; on others nobody need run.
        add(words, Sport.OTHER, "golf", "obstacle course");
        add(words, Sport.RUN, "course");
        // In Indonesian, to walk is also a road, on which one may run.
        add(words, Sport.WALK, " jalan");
        // Who rides, hikes or walks on trails says so.
        add(words, Sport.RUN, "trail");
        add(words, Sport.STRENGTH, "strength", "weight", "kraft", "styrk", "fuerza", "força", "musculation");
        add(words, Sport.STRENGTH, "musculaci", "musculaç", "siłow", "силов", "voima", "posilov", "力量");
        add(words, Sport.STRENGTH, "筋トレ", "근력");
        return words;
    }

    private static void add(List<Part> words, Sport sport, String... parts) {
        for (String part : parts) {
            words.add(new Part(words.size(), part, sport));
        }
    }
}
