package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.plan.Target;
import app.stride.running.FitnessIndex;
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
        FitnessIndex before = situation.plan().fitness();
        FitnessIndex after = situation.wish().fitness();
        if (before == null || after == null || !differs(before, after)) {
            return List.of();
        }
        Repacing.Anchors anchors = Repacing.Anchors.between(
                before, after, situation.plan().request().goal().distance());
        Remake remake = situation.plan().remake();
        List<Workout> paced = situation.runs(NewPaces::hasPaces);
        Schedule repaced = situation
                .schedule()
                .remakeAll(Situation.ids(paced), planned -> Repacing.of(planned, anchors, false, remake));
        Schedule alike = situation
                .schedule()
                .remakeAll(Situation.ids(paced), planned -> Repacing.of(planned, anchors, true, remake));
        List<String> reasons = List.of(
                "The race shows a fitness index of " + after + ", your paces were made for " + before + ".",
                "The sessions of the next two weeks get the paces of today's fitness; later ones follow when they come"
                        + " near.");
        return List.of(
                new Candidate(repaced, reasons, List.of(), List.of(), after),
                new Candidate(alike, reasons, List.of(), List.of(), after));
    }

    static boolean differs(FitnessIndex before, FitnessIndex after) {
        return Math.abs(before.value() - after.value()) >= NOTEWORTHY;
    }

    private static boolean hasPaces(Workout workout) {
        return workout.planned().steps().anyMatch(step -> step.target() instanceof Target.AtPace);
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
