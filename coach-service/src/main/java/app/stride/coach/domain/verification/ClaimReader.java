package app.stride.coach.domain.verification;

import app.stride.running.Distance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the distances, paces, times, heart rates, dates, loads, shares and counts of runs in a text. Ordinals are no claims and are not
 * found, nor are the names of races such as 10k.
 */
final class ClaimReader {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String TO = "\\s*(?:-|–|—|to|bis|and|und|or|oder|à|a|/)\\s*";
    private static final String CLOCK = "\\d{1,3}[:'’′]\\d{2}(?:\"|”|″|''|’’)?";
    private static final String NO_LOAD = "(?![.,]?\\d|(?:" + TO
            + "\\d+(?:[.,]\\d+)?)?\\s*(?:%|per ?cent|x\\b|times|of\\b|runs?|days?|weeks?|months?|years?|workouts?|sessions?|activit))";
    private static final String LOAD =
            "\\b(?:ctl|atl|tsb|form|fitness index|fitness|fatigue|load|vdot|vo[2₂][- ]?max)\\b";

    private static final Pattern PACES = Pattern.compile(
            "(?<![\\d:])(" + CLOCK + ")(?:" + TO + "(" + CLOCK
                    + "))?\\s*(?:min(?:utes?|uten)?\\.?)?\\s*(?:/|\\bper\\b|\\bpro\\b|\\bpar\\b|\\bpor\\b|\\ba\\b|\\ban\\b)\\s*(?:min\\s*/\\s*)?(km|kilom\\w*|mi|miles?|meile)\\b",
            FLAGS);
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\b|uhr|o'clock|(?:utc|gmt)\\b)", FLAGS);
    private static final Pattern CLOCKS = Pattern.compile("(?<![\\d:])(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})(?![\\d:])");
    private static final Pattern HOURS_AND_MINUTES = Pattern.compile(
            "(?<![\\w.,:])(\\d{1,2})\\s*(?:h|hrs?|hours?|stunden?|heures?)\\s*(?:and\\s+|und\\s+|et\\s+)?(\\d{1,2})(?:\\s*(?:m|min|mins|minut\\w*))?\\b",
            FLAGS);
    private static final Pattern HALF_HOURS = Pattern.compile(
            "\\b(half an hour|half-hour|halbe stunde|an hour and a half|an hour|eine stunde)\\b", FLAGS);
    private static final Pattern RACE_NAMES = Pattern.compile("\\b(?:1|3|5|10|15|20|25|30|50|100)\\s?k\\b", FLAGS);
    private static final Pattern MARKS =
            Pattern.compile("\\b(?:every|each|per|alle|jede[nrs]?)\\s+" + Numbers.ONE + "\\s*-?\\s*[a-zä]+", FLAGS);
    private static final Pattern AMOUNTS = Pattern.compile(
            "(" + Numbers.ONE + ")(?:" + TO + "(" + Numbers.ONE
                    + "))?\\s*-?\\s*(km|kms|k|kilom\\w*|quil[oó]m\\w*|chilom\\w*|mi|miles?|meilen?|milles?|millas?|miglia|m|met(?:er|re)s?|metern|metros?|mètres?|ft|feet"
                    + "|mins?|minut\\w*|h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur|s|secs?|seconds?|sekunden?|secondes?|segundos?|bpm|beats(?: per minute)?|schläge)\\b",
            FLAGS);
    /** A pace the other way round, as treadmills show it. */
    private static final Pattern SPEEDS = Pattern.compile(
            "(" + Numbers.ONE + ")(?:" + TO + "(" + Numbers.ONE
                    + "))?\\s*(km/h|kmh|kph|km pro stunde|kilomet\\w+ (?:per hour|pro stunde)|mph|mi/h|miles per hour)\\b",
            FLAGS);

    private static final Pattern HEART_RATES = Pattern.compile(
            "\\b(?:heart[ -]?rate|hr|pulse|puls|herzfrequenz)\\b[^.\\d\\n]{0,20}?(\\d{2,3})(?:" + TO
                    + "(\\d{2,3}))?\\b",
            FLAGS);
    private static final Pattern LOADS = Pattern.compile(
            LOAD + "(?:\\s*\\((?:ctl|atl|tsb)\\))?[\\s:(=]*"
                    + "(?:(?:is|was|of|at|to|from|now|today|currently|about|around|roughly|score|value|sits|stands|has|have|risen|rose|dropped|gone|went|up|down)[\\s:(]+){0,5}"
                    + "(" + Numbers.SIGNED + ")(?:\\s*(?:to|→)\\s*(" + Numbers.SIGNED + ")(?![.,]?\\d|\\s*points?\\b))?"
                    + NO_LOAD,
            FLAGS);
    private static final Pattern RATIOS =
            Pattern.compile("\\b(?:ratio|verhältnis)\\b[^.!?\\n\\d]{0,40}?(\\d[.,]\\d+)(?![.,:]?\\d)", FLAGS);
    private static final String ABOUT = "\\s+(?:about\\s+|around\\s+|nearly\\s+)?";
    /** Of another number before it, only a span of time may stand between a load and its change. */
    private static final Pattern CHANGES = Pattern.compile(
            LOAD + "(?:[^.!?\\n\\d]|\\d+(?=\\s+(?:days?|weeks?|months?)\\b)){0,30}?\\b(?:"
                    + "(?:by|gained|lost|added)" + ABOUT + "(\\d+(?:[.,]\\d+)?)(?:\\s*(?:to|→)\\s*("
                    + Numbers.SIGNED + "))?"
                    + "|(?:up|down|risen|rose|fallen|fell|dropped|grown|grew|climbed|increased|decreased)" + ABOUT
                    + "(\\d+(?:[.,]\\d+)?)(?!\\s*(?:to|→)\\s*[-−–+]?\\d))" + NO_LOAD,
            FLAGS);
    /** A number that can be nothing but a heart rate to keep to. */
    private static final Pattern BARE_HEART_RATES = Pattern.compile(
            "\\b(?:stay|keep|remain|keep it|hold it|keep yours)\\s+(?:well\\s+|just\\s+)?(?:under|below|around|between)\\s+(9\\d|1\\d\\d|20\\d)(?:"
                    + TO + "(9\\d|1\\d\\d|20\\d))?(?![.,:]?\\d|\\s*(?:%|°|[$€£]|\\p{L}))",
            FLAGS);

    private static final Pattern DAYS_OFF = Pattern.compile(
            "(?:\\bin\\s+(" + Numbers.ONE + ")\\s+(day|week)s?\\b)|(?:(" + Numbers.ONE
                    + ")\\s+(day|week)s?\\s+(?:ago|left|to go|until|away|from now|remain\\w*))",
            FLAGS);
    private static final Pattern SHARES = Pattern.compile(
            "(" + Numbers.ONE + ")(?:" + TO + "(" + Numbers.ONE
                    + "))?\\s*(?:%|per ?cent\\b|prozent\\b|pour ?cent\\b|por ciento\\b)",
            FLAGS);
    private static final String RUNS =
            "(?:[a-zäöü]+ ){0,2}(?:runs?|activit(?:y|ies)|races?|workouts?|sessions?|läufen?|einheiten|rennen)\\b";
    private static final Pattern COUNTS = Pattern.compile(
            "(" + Numbers.ONE + ")(?:\\s+(?:out )?(?:of|von)\\s+(?:[a-z]+ )?(" + Numbers.ONE + "))?\\s+(?:" + RUNS
                    + "|times\\b|mal\\b)",
            FLAGS);
    private static final Pattern ROUGHLY = Pattern.compile(
            "(?:about|around|roughly|approximately|approx\\.?|nearly|almost|just (?:under|over)|some|~|≈|circa|ca\\.|etwa|rund|knapp|environ)\\s*(?:a\\s|an\\s)?$",
            FLAGS);
    private static final double ROUGH_SHARE = 0.05;

    private final List<Claim> claims = new ArrayList<>();
    private final String text;
    private final StringBuilder left;

    private ClaimReader(String text) {
        this.text = text;
        this.left = new StringBuilder(text);
    }

    /** The claims of a text, in their order. */
    static List<Claim> read(String text) {
        ClaimReader reader = new ClaimReader(text);
        reader.readAll();
        reader.claims.sort(Comparator.comparingInt(Claim::at));
        return reader.claims;
    }

    /** What one pattern takes is nothing for the next: the most particular come first. */
    private void readAll() {
        dates(DateClaims.ISO, DateClaims::iso);
        dates(DateClaims.SLASHES, DateClaims::slashes);
        dates(DateClaims.DOTS, DateClaims::dots);
        dates(DateClaims.DAY_FIRST, DateClaims::dayFirst);
        dates(DateClaims.MONTH_FIRST, DateClaims::monthFirst);
        take(PACES, this::paces);
        take(TIME_OF_DAY, found -> List.of());
        take(CLOCKS, ClaimReader::clock);
        take(HOURS_AND_MINUTES, ClaimReader::hoursAndMinutes);
        take(HALF_HOURS, ClaimReader::halfHours);
        take(RACE_NAMES, found -> List.of());
        take(MARKS, found -> List.of());
        take(SPEEDS, ClaimReader::speeds);
        take(AMOUNTS, ClaimReader::amounts);
        take(HEART_RATES, found -> numbers(found, new Measure(Kind.HEART_RATE, 1), 1, 2));
        take(BARE_HEART_RATES, found -> numbers(found, new Measure(Kind.HEART_RATE, 1), 1, 2));
        take(RATIOS, found -> numbers(found, new Measure(Kind.RATIO, 1), 1));
        take(CHANGES, ClaimReader::changes);
        take(LOADS, found -> numbers(found, new Measure(Kind.LOAD, 1), 1, 2));
        take(DAYS_OFF, ClaimReader::daysOff);
        take(SHARES, found -> numbers(found, new Measure(Kind.PERCENT, 1), 1, 2));
        take(COUNTS, found -> numbers(found, new Measure(Kind.COUNT, 1), 1, 2));
    }

    private void dates(Pattern pattern, Function<MatchResult, Optional<Claim>> meaning) {
        take(
                pattern,
                found -> meaning
                        .apply(found)
                        .map(date -> date.on(DateClaims.weekday(text, found.start(), found.end()))
                                .saidToBe(RelativeDay.beside(text, found.start(), found.end())))
                        .stream()
                        .toList());
    }

    private void take(Pattern pattern, Function<MatchResult, List<Claim>> meaning) {
        Matcher matcher = pattern.matcher(left.toString());
        while (matcher.find()) {
            boolean rough = ROUGHLY.matcher(text.substring(Math.max(0, matcher.start() - 20), matcher.start()))
                    .find();
            for (Claim claim : meaning.apply(matcher.toMatchResult())) {
                Claim named = claim.called(Label.of(claim, text));
                claims.add(rough ? named.roughly(ROUGH_SHARE) : named);
            }
            for (int at = matcher.start(); at < matcher.end(); at++) {
                left.setCharAt(at, ' ');
            }
        }
    }

    private List<Claim> paces(MatchResult found) {
        Measure measure = Measure.ofWord(found.group(3))
                        .filter(unit -> unit.factor() > 1000)
                        .isPresent()
                ? Measure.ofSymbol("/mi").orElseThrow()
                : Measure.ofSymbol("/km").orElseThrow();
        List<Claim> paces = new ArrayList<>();
        for (int group = 1; group <= 2; group++) {
            if (found.group(group) != null) {
                double seconds = seconds(found.group(group)) * measure.factor();
                paces.add(new Claim(
                        Kind.PACE, found.group(), found.start(), seconds, 0.5 * measure.factor(), measure.factor()));
            }
        }
        return paces;
    }

    /** What the digits of a speed leave open is a share of the pace; as it is always converted it has no factor. */
    private static List<Claim> speeds(MatchResult found) {
        double metres = found.group(3).toLowerCase(Locale.ROOT).startsWith("k") ? 1000 : Distance.MILE.metres();
        List<Claim> paces = new ArrayList<>();
        for (int group = 1; group <= 2; group++) {
            if (found.group(group) != null) {
                double speed = Numbers.value(found.group(group), false);
                double pace = speed > 0 ? 3600 * 1000 / (speed * metres) : 0;
                double share = speed > 0 ? Numbers.halfOfLastDigit(found.group(group), false) / speed : 0;
                paces.add(new Claim(Kind.PACE, found.group(), found.start(), pace, pace * share, 0));
            }
        }
        return paces;
    }

    private static double seconds(String clock) {
        String[] parts = clock.split("\\D+");
        return Integer.parseInt(parts[0]) * 60.0 + Integer.parseInt(parts[1]);
    }

    private static List<Claim> clock(MatchResult found) {
        double hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        double seconds = hours * 3600 + Integer.parseInt(found.group(2)) * 60.0 + Integer.parseInt(found.group(3));
        return List.of(new Claim(Kind.DURATION, found.group(), found.start(), seconds, 0.5, 1));
    }

    private static List<Claim> hoursAndMinutes(MatchResult found) {
        double seconds = Integer.parseInt(found.group(1)) * 3600.0 + Integer.parseInt(found.group(2)) * 60.0;
        return List.of(new Claim(Kind.DURATION, found.group(), found.start(), seconds, 30, 60));
    }

    /** Nobody means thirty minutes and no second by half an hour. */
    private static List<Claim> halfHours(MatchResult found) {
        String words = found.group().toLowerCase(Locale.ROOT);
        double minutes =
                words.contains("and a half") ? 90 : words.startsWith("half") || words.startsWith("halb") ? 30 : 60;
        return List.of(new Claim(Kind.DURATION, found.group(), found.start(), minutes * 60, minutes * 6, 60));
    }

    private static List<Claim> amounts(MatchResult found) {
        return Measure.ofWord(found.group(3))
                .map(measure -> numbers(found, measure, 1, 2))
                .orElse(List.of());
    }

    private static List<Claim> daysOff(MatchResult found) {
        int group = found.group(1) != null ? 1 : 3;
        boolean weeks = found.group(group + 1).toLowerCase(Locale.ROOT).startsWith("week");
        boolean before = found.group().toLowerCase(Locale.ROOT).endsWith("ago");
        double number = (before ? -1 : 1) * Numbers.value(found.group(group), false);
        return List.of(
                weeks
                        ? new Claim(Kind.DAYS, found.group(), found.start(), number * 7, 3.5, 7)
                        : new Claim(Kind.DAYS, found.group(), found.start(), number, 0, 1));
    }

    /** By how much a load has changed, and where it stands since. */
    private static List<Claim> changes(MatchResult found) {
        List<Claim> changes = new ArrayList<>(numbers(found, new Measure(Kind.CHANGE, 1), 1, 3));
        changes.addAll(numbers(found, new Measure(Kind.LOAD, 1), 2));
        return changes;
    }

    private static List<Claim> numbers(MatchResult found, Measure measure, int... groups) {
        List<Claim> numbers = new ArrayList<>();
        boolean thousands = measure.factor() <= 1 && measure.kind() == Kind.DISTANCE;
        for (int group : groups) {
            Optional<String> number = Optional.ofNullable(found.group(group));
            number.ifPresent(digits -> numbers.add(new Claim(
                    measure.kind(),
                    found.group(),
                    found.start(),
                    Numbers.value(digits, thousands) * measure.factor(),
                    Numbers.halfOfLastDigit(digits, thousands) * measure.factor(),
                    measure.factor())));
        }
        return numbers;
    }
}
