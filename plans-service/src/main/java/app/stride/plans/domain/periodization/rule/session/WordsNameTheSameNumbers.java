package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The distances, times and repeats that a workout's title and text name are those of the whole or of one of its steps, within 1 %. The
 * name of a race is its organizer's.
 */
public final class WordsNameTheSameNumbers implements Rule {

    /** Ours: what rounding may take, as of the steps' sum. */
    private static final double LEEWAY = 0.01;

    /** Ours: half of the last digit, for texts have whole metres and seconds. */
    private static final double HALF = 0.5;

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> off =
                draft.runs().stream().filter(run -> !agrees(run)).toList();
        return off.stream()
                .findFirst()
                .map(run -> broken("The words of " + run.date() + " name other numbers than its steps.")
                        .on(run.date())
                        .in(run.weekNumber()))
                .orElseGet(() -> kept("The words of every workout name the numbers of its steps."))
                .value(Figures.count(off.size(), "workout") + " off")
                .bound("within 1 %");
    }

    private static boolean agrees(PlannedWorkout run) {
        return (run.type() == WorkoutType.RACE || agrees(run.title(), run)) && agrees(withoutEfforts(run), run);
    }

    /** What an effort is likened to, such as a race over 1500 m, is no amount of the session. */
    private static String withoutEfforts(PlannedWorkout run) {
        String text = run.description();
        for (Segment segment : run.segments()) {
            for (Step step : segment.each()) {
                if (step.target() instanceof Target.ByEffort effort
                        && !effort.words().isEmpty()) {
                    text = text.replace(effort.words(), "");
                }
            }
        }
        return text;
    }

    private static boolean agrees(String text, PlannedWorkout run) {
        NamedAmounts named = new NamedAmounts(text);
        while (named.next()) {
            if (!holds(run, named.number(), named.unit())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(PlannedWorkout run, double number, String unit) {
        return switch (unit) {
            case "km" -> holdsDistance(run, number * 1000);
            case "mi" -> holdsDistance(run, number * Distance.MILE.metres());
            case "m" -> holdsDistance(run, number);
            case "min" -> holdsTime(run, number * 60);
            case "s" -> holdsTime(run, number);
            case "x" -> run.segments().stream().anyMatch(segment -> segment.times() == Math.round(number));
            default -> true;
        };
    }

    private static boolean holdsDistance(PlannedWorkout run, double metres) {
        return isNear(metres, run.distance().metres())
                || anyPart(run, metres, part -> part.distance().metres());
    }

    private static boolean holdsTime(PlannedWorkout run, double seconds) {
        return isNear(seconds, (double) run.duration().toSeconds())
                || anyPart(run, seconds, part -> (double) part.duration().toSeconds());
    }

    private static boolean anyPart(PlannedWorkout run, double named, ToDoubleFunction<Segment> amount) {
        for (Segment segment : run.segments()) {
            if (isNear(named, amount.applyAsDouble(segment))) {
                return true;
            }
            for (Step step : segment.each()) {
                if (isNear(named, amount.applyAsDouble(step))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNear(double named, double held) {
        return Math.abs(named - held) <= held * LEEWAY + HALF;
    }
}
