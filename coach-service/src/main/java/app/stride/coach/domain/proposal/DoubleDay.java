package app.stride.coach.domain.proposal;

import app.stride.coach.domain.context.Quotation;
import app.stride.coach.domain.training.PlannedWorkout;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is planned already for the day onto which a run is to be moved.
 *
 * @param there the runs of that day that are still to be done
 */
public record DoubleDay(List<PlannedWorkout> there) {

    private static final String RULE = "one_run_a_day";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** The effect with a warning for each run that stays where another would come. */
    public Effect toldWith(Effect effect) {
        List<RuleFinding> findings = new ArrayList<>(effect.findings());
        there.stream()
                .filter(run -> effect.changes().stream()
                        .noneMatch(change -> change.workoutId().equals(run.id())))
                .map(DoubleDay::finding)
                .forEach(findings::add);
        return new Effect(effect.changes(), List.copyOf(findings), effect.reasons(), effect.plan());
    }

    private static RuleFinding finding(PlannedWorkout run) {
        String message = "“" + Quotation.bare(run.title()) + "” is already planned for " + DAY.format(run.date())
                + ", so you would have two runs that day.";
        return new RuleFinding(RULE, false, "warning", "2 runs", "1 run", null, run.date(), message);
    }
}
