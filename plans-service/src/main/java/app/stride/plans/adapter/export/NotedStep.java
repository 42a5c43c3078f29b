package app.stride.plans.adapter.export;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A step as a line of the intervals.icu notation: a cue, an amount and a target. Times look like {@code 1h30m}, {@code 90s} or
 * {@code 1'30"}, distances are in km, mi or mtr, paces per km or mile. Of a step's two amounts the notation has one; the other one follows
 * from the middle of the pace, and is 0 where there is none.
 */
final class NotedStep {

    private static final Pattern TIME = Pattern.compile(
            "(?=\\d)(?:(\\d{1,2})h)?(?:(\\d{1,4})(?:m|'))?(?:(\\d{1,5})(?:s|\"|$))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTANCE =
            Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(km|mi|mtr)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PACE =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?:-(\\d{1,2}):(\\d{2}))?/(km|mi)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EFFORT = Pattern.compile("RPE(10|[1-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEART_RATE = Pattern.compile("HR(\\d{2,3})-(\\d{2,3})", Pattern.CASE_INSENSITIVE);

    /** What a step without a target is taken for: easy running. */
    private static final int UNSTATED_EFFORT = 3;

    private NotedStep() {}

    /** The step of a line without its dash; empty where the line has no amount. */
    static Optional<Step> read(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        for (int i = 0; i < words.size(); i++) {
            Matcher time = TIME.matcher(words.get(i));
            Matcher distance = DISTANCE.matcher(words.get(i));
            List<String> cue = words.subList(0, i);
            List<String> rest = words.subList(i + 1, words.size());
            if (distance.matches()) {
                return Optional.of(byDistance(kind(cue), distance(distance), target(cue, rest)));
            }
            if (time.matches() && !words.get(i).matches("\\d+")) {
                return Optional.of(byTime(kind(cue), time(time), target(cue, rest)));
            }
        }
        return Optional.empty();
    }

    private static Step byDistance(Kind kind, Distance distance, Target target) {
        Duration time =
                target instanceof Target.AtPace pace ? pace.range().middle().timeFor(distance) : Duration.ZERO;
        return new Step(kind, time, distance, Governor.DISTANCE, target);
    }

    private static Step byTime(Kind kind, Duration time, Target target) {
        Distance distance =
                target instanceof Target.AtPace pace ? pace.range().middle().distanceIn(time) : Distance.ZERO;
        return new Step(kind, time, distance, Governor.TIME, target);
    }

    private static Kind kind(List<String> cue) {
        String first = cue.isEmpty() ? "" : cue.get(0).toLowerCase(Locale.ROOT);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(first))
                .findFirst()
                .orElse(Kind.STEADY);
    }

    private static Duration time(Matcher time) {
        return Duration.ofHours(number(time.group(1)))
                .plusMinutes(number(time.group(2)))
                .plusSeconds(number(time.group(3)));
    }

    private static Distance distance(Matcher distance) {
        double amount = Double.parseDouble(distance.group(1));
        return switch (distance.group(2).toLowerCase(Locale.ROOT)) {
            case "km" -> Distance.ofMetres(Math.round(amount * 1000));
            case "mi" -> Distance.ofMiles(amount);
            default -> Distance.ofMetres(amount);
        };
    }

    private static Target target(List<String> cue, List<String> rest) {
        for (String word : rest) {
            Matcher pace = PACE.matcher(word);
            if (pace.matches()) {
                return new Target.AtPace(range(pace));
            }
        }
        for (int i = 0; i < cue.size(); i++) {
            Matcher effort = EFFORT.matcher(cue.get(i));
            Matcher heart = HEART_RATE.matcher(cue.get(i));
            if (effort.matches()) {
                return new Target.ByEffort(
                        Integer.parseInt(effort.group(1)), String.join(" ", cue.subList(i + 1, cue.size())));
            }
            if (heart.matches()) {
                return new Target.AtHeartRate(new HeartRateRange(
                        HeartRate.ofBpm(Integer.parseInt(heart.group(1))),
                        HeartRate.ofBpm(Integer.parseInt(heart.group(2)))));
            }
        }
        return new Target.ByEffort(UNSTATED_EFFORT, String.join(" ", cue));
    }

    /** Either end may stand first. */
    private static PaceRange range(Matcher pace) {
        double one = number(pace.group(1)) * 60 + number(pace.group(2));
        double other = pace.group(3) == null ? one : number(pace.group(3)) * 60 + number(pace.group(4));
        double kilometres = pace.group(5).equalsIgnoreCase("km") ? 1 : Distance.MILE.kilometres();
        return new PaceRange(
                Pace.ofSecondsPerKilometre(Math.min(one, other) / kilometres),
                Pace.ofSecondsPerKilometre(Math.max(one, other) / kilometres));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
