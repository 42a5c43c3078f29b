package app.stride.plans.adapter.export;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Segments in the workout notation of intervals.icu, which its calendar turns into a workout again. Each step is a line with a cue,
 * an amount and a target:
 *
 * <pre>
 * Warmup
 * - Warmup 3km 5:07-5:45/km Pace
 *
 * Main set 3x
 * - Work 8m 4:23-4:25/km Pace
 * - Recovery RPE2 easy jog 90s freeride
 * </pre>
 *
 * <p>The cue begins with the kind of the step. Amounts are whole seconds or metres ({@code m} means minutes, {@code mtr} metres), paces
 * whole seconds. The notation knows no absolute heart rates and no efforts: those stand in the cue, and the step is {@code freeride}.
 */
final class WorkoutText {

    private static final Pattern CLAUSE = Pattern.compile("[,:;]");

    private WorkoutText() {}

    static String of(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        String section = "";
        for (Segment segment : segments) {
            String heading = heading(segment);
            if (segment instanceof Segment.Repeat || !heading.equals(section)) {
                // A repeat ends, and begins, at an empty line.
                text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
            }
            section = segment instanceof Segment.Repeat ? "" : heading;
            (segment instanceof Segment.Repeat repeat ? repeat.each() : List.of((Step) segment))
                    .forEach(step -> text.append(line(step)).append('\n'));
        }
        return text.toString();
    }

    private static String heading(Segment segment) {
        if (segment instanceof Segment.Repeat repeat) {
            return "Main set " + repeat.times() + "x";
        }
        return switch (((Step) segment).kind()) {
            case WARMUP -> "Warmup";
            case COOLDOWN -> "Cooldown";
            default -> "Main set";
        };
    }

    private static String line(Step step) {
        return "- " + cue(step) + " " + amount(step) + " " + target(step.target());
    }

    private static String cue(Step step) {
        String kind = name(step.kind());
        if (step.target() instanceof Target.ByEffort effort) {
            return (kind + " RPE" + effort.rpe() + " " + plain(effort.words())).strip();
        }
        if (step.target() instanceof Target.AtHeartRate heart) {
            return kind + " HR" + heart.range().low().bpm() + "-"
                    + heart.range().high().bpm();
        }
        return kind;
    }

    static String name(Kind kind) {
        String code = kind.code();
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
    }

    /**
     * Words without digits and signs, which a reader of the notation could take for an amount or a target: what has a number in it is left
     * out whole, for without the number it would say something else.
     */
    static String plain(String words) {
        return CLAUSE.splitAsStream(words)
                .filter(clause -> clause.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "))
                .replaceAll("[^\\p{L}' ]+", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String amount(Step step) {
        return step.by() == Governor.TIME
                ? time(step.duration())
                : distance(Math.round(step.distance().metres()));
    }

    private static String time(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        String hours = seconds >= 3600 ? seconds / 3600 + "h" : "";
        String minutes = seconds / 60 % 60 > 0 ? seconds / 60 % 60 + "m" : "";
        String rest = seconds % 60 > 0 || seconds == 0 ? seconds % 60 + "s" : "";
        return hours + minutes + rest;
    }

    private static String distance(long metres) {
        if (metres < 1000 || metres % 100 != 0) {
            return metres + "mtr";
        }
        return (metres % 1000 == 0 ? String.valueOf(metres / 1000) : metres / 1000 + "." + metres / 100 % 10) + "km";
    }

    private static String target(Target target) {
        if (!(target instanceof Target.AtPace pace)) {
            return "freeride";
        }
        PaceRange range = pace.range();
        String fast = minutes(range.fast());
        String slow = minutes(range.slow());
        return (fast.equals(slow) ? fast : fast + "-" + slow) + "/km Pace";
    }

    private static String minutes(Pace pace) {
        long seconds = Math.round(pace.secondsPerKilometre());
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
