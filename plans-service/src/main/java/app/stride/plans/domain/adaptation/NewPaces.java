package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.adaptation.Repacing.Anchors;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.request.GoalRace;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.fitness.GoalWithinCurrentFitness;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * After a race that shows another fitness: all that is still to be run, the races too, at the paces that it is
 * worth.
 */
final class NewPaces implements Remedy {

    /**
     * Ours: half a point, about 1 % of speed, is less than what weather and course make of the same fitness; days differ by 1-3 %
     * (Hopkins, 1999).
     */
    private static final double NOTEWORTHY = 0.5;

    /** As the rule {@code no_long_run_beyond_three_hours} has it. */
    private static final Duration LONGEST = Duration.ofMinutes(180);

    @Override
    public List<Candidate> candidates(Situation situation) {
        return candidates(
                situation, due(situation), "All sessions to come get the paces of today's fitness, the race as well.");
    }

    /** Where that would bend the plan too far, what comes next: of the rest the audit and the hints go on to tell. */
    @Override
    public List<Candidate> lastResorts(Situation situation) {
        LocalDate last = situation.today().plusDays(Situation.DAYS - 1L);
        return candidates(
                situation,
                due(situation).stream().filter(run -> !run.date().isAfter(last)).toList(),
                "The sessions until " + last + " get the paces of today's fitness. Those after it keep the ones that"
                        + " they have until they come near: ask again then, or make a new plan from this result.");
    }

    private static List<Candidate> candidates(Situation situation, List<Workout> due, String what) {
        FitnessIndex after = situation.wish().fitness();
        if (after == null || due.isEmpty()) {
            return List.of();
        }
        List<String> reasons = reasons(situation.plan(), due, after, what);
        return Stream.of(false, true)
                .map(asFar ->
                        new Candidate(repaced(situation, due, after, asFar), reasons, List.of(), List.of(), after))
                .toList();
    }

    /** What was found and is done and, where the goal is beyond this fitness, that it is. */
    private static List<String> reasons(WorkingPlan plan, List<Workout> due, FitnessIndex after, String what) {
        Finding goal = new GoalWithinCurrentFitness()
                .check(Draft.of(plan.request(), plan.program(), new Adjustments(List.of(after), List.of(), null)));
        return Stream.concat(
                        Stream.of(
                                "The race shows a fitness index of " + after + ", your paces were made for "
                                        + madeFor(due.get(0).planned(), plan, after) + ".",
                                what),
                        Stream.of(goal).filter(finding -> !finding.passed()).map(Finding::message))
                .toList();
    }

    private static Schedule repaced(Situation situation, List<Workout> due, FitnessIndex after, boolean asFar) {
        Schedule repaced = situation.schedule();
        for (Workout workout : due) {
            repaced = repaced.put(workout.id(), repaced(situation.plan(), workout.planned(), after, asFar));
        }
        return repaced;
    }

    private static PlannedWorkout repaced(WorkingPlan plan, PlannedWorkout planned, FitnessIndex after, boolean asFar) {
        GoalRace goal = plan.request().goal();
        boolean ours = plan.plan().method() == GenerationMethod.TEMPLATE;
        if (ours && planned.isGoalRace()) {
            return plan.remake(after).goalRace(planned, goal);
        }
        Optional<TuneUpRace> tuneUp = plan.request().tuneUps().stream()
                .filter(race -> ours && planned.isTuneUp() && race.date().equals(planned.date()))
                .findFirst();
        return tuneUp.map(race -> plan.remake(after).tuneUp(planned, race.distance()))
                .orElseGet(() -> withinThreeHours(
                        Repacing.of(
                                planned,
                                Anchors.between(madeFor(planned, plan, after), after, goal.distance()),
                                asFar,
                                plan.remake()),
                        plan.remake()));
    }

    /** A long run that would take longer than any may gets shorter instead, to half kilometres. */
    private static PlannedWorkout withinThreeHours(PlannedWorkout repaced, Remake remake) {
        if (!repaced.type().isLong() || repaced.duration().compareTo(LONGEST) <= 0) {
            return repaced;
        }
        double share = LONGEST.toSeconds() / (double) repaced.duration().toSeconds();
        Distance shorter = Distance.ofKilometres(Math.floor(repaced.distance().kilometres() * share * 2) / 2);
        return remake.over(repaced, shorter).orElse(repaced);
    }

    /**
     * What would be worth a proposal: paces to come that were made for another fitness than the athlete's runs or
     * last result show.
     */
    static Optional<Hint> hint(WorkingPlan plan, Schedule schedule) {
        FitnessIndex shown = plan.plan().athlete().baseline().fitness();
        FitnessIndex now = plan.fitnessNow(shown);
        Situation situation = Situation.of(plan, schedule, new Wish(Cause.RACE_RESULT, null, now, List.of()));
        return due(situation).isEmpty()
                ? Optional.empty()
                : Optional.of(new Hint(
                        Cause.RACE_RESULT,
                        (Objects.equals(now, shown) ? "Your runs show" : "Your last result shows")
                                + " a fitness index of " + now
                                + ", and your plan holds paces that were made for another."));
    }

    /** The sessions to come whose paces were made for another fitness than the wish is about. */
    static List<Workout> due(Situation situation) {
        FitnessIndex after = situation.wish().fitness();
        return after == null || situation.plan().known().isEmpty()
                ? List.of()
                : situation.pacedRuns(workout -> hasPaces(workout.planned())
                        && !isAlike(madeFor(workout.planned(), situation.plan(), after), after));
    }

    /** The fitness that the paces of a session are worth: of those that were known, the one that explains them best. */
    private static FitnessIndex madeFor(PlannedWorkout planned, WorkingPlan plan, FitnessIndex after) {
        Distance race = plan.request().goal().distance();
        return plan.known().stream()
                .min(Comparator.comparingDouble(
                        known -> Anchors.between(known, after, race).distance(planned)))
                .orElse(after);
    }

    /** Whether two are the same but for what a day makes of it. */
    static boolean isAlike(FitnessIndex before, FitnessIndex after) {
        return Math.abs(before.value() - after.value()) < NOTEWORTHY;
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
                        + ": there is nothing to change.";
    }
}
