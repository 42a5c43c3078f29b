package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.adaptation.Repacing.Anchors;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** After a race that shows another fitness: the sessions of the next two weeks at the paces that it is worth. */
final class NewPaces implements Remedy {

    /**
     * Ours: half a point, about 1 % of speed, is less than what weather and course make of the same fitness; days differ by 1-3 %
     * (Hopkins, 1999).
     */
    private static final double NOTEWORTHY = 0.5;

    @Override
    public List<Candidate> candidates(Situation situation) {
        FitnessIndex after = situation.wish().fitness();
        List<Workout> due = due(situation);
        if (after == null || due.isEmpty()) {
            return List.of();
        }
        Schedule repaced = repaced(situation, due, after, false);
        Schedule alike = repaced(situation, due, after, true);
        List<String> reasons = List.of(
                "The race shows a fitness index of " + after + ", your paces were made for "
                        + madeFor(due.get(0).planned(), situation.plan(), after) + ".",
                "The sessions of the next two weeks get the paces of today's fitness; later ones follow when they come"
                        + " near.");
        return List.of(
                new Candidate(repaced, reasons, List.of(), List.of(), after),
                new Candidate(alike, reasons, List.of(), List.of(), after));
    }

    private static Schedule repaced(Situation situation, List<Workout> due, FitnessIndex after, boolean asFar) {
        WorkingPlan plan = situation.plan();
        Remake remake = plan.remake();
        Distance race = plan.request().goal().distance();
        return situation
                .schedule()
                .remakeAll(
                        Situation.ids(due),
                        planned -> Repacing.of(
                                planned, Anchors.between(madeFor(planned, plan, after), after, race), asFar, remake));
    }

    /** The sessions of the next two weeks whose paces were made for another fitness than the wish is about. */
    static List<Workout> due(Situation situation) {
        FitnessIndex after = situation.wish().fitness();
        return after == null || situation.plan().known().isEmpty()
                ? List.of()
                : situation.runs(workout -> hasPaces(workout.planned())
                        && differs(madeFor(workout.planned(), situation.plan(), after), after));
    }

    /** The fitness that the paces of a session are worth: of those that were known, the one that explains them best. */
    private static FitnessIndex madeFor(PlannedWorkout planned, WorkingPlan plan, FitnessIndex after) {
        Distance race = plan.request().goal().distance();
        return plan.known().stream()
                .min(Comparator.comparingDouble(
                        known -> Anchors.between(known, after, race).distance(planned)))
                .orElse(after);
    }

    private static boolean differs(FitnessIndex before, FitnessIndex after) {
        return Math.abs(before.value() - after.value()) >= NOTEWORTHY;
    }

    private static boolean hasPaces(PlannedWorkout planned) {
        return planned.pace() != null || planned.hasStep(step -> step.target() instanceof Target.AtPace);
    }

    @Override
    public String reasonForNothing(Situation situation) {
        @Nullable FitnessIndex before = situation.plan().fitness();
        @Nullable FitnessIndex after = situation.wish().fitness();
        if (before == null) {
            return "This plan goes by effort and names no paces, so a race changes nothing in it.";
        }
        return after == null
                ? "No race result is known that says how fit you are; name its distance and time."
                : "The race shows a fitness index of " + after + ", and your paces are made for " + before
                        + ": there is nothing to change in the next two weeks.";
    }
}
