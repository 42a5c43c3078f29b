package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.TrainingPlan;
import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.periodization.audit.Audit;
import app.stride.plans.domain.periodization.audit.RuleBook;
import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.recipe.SessionText;
import app.stride.plans.domain.periodization.recipe.Sessions;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.GenerationMethod;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Program;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that is needed to change it soundly.
 *
 * @param workouts as they are now
 * @param request what the plan was made from, with what has become known since of the athlete's days
 */
public record WorkingPlan(TrainingPlan plan, List<Workout> workouts, PlanningRequest request, Adjustments adjustments) {

    public WorkingPlan {
        workouts = List.copyOf(workouts);
    }

    public Program program() {
        return new Program(
                plan.type(),
                plan.start(),
                plan.end(),
                workouts.stream().map(Workout::planned).toList());
    }

    Draft draft() {
        Draft draft = Draft.of(request, program(), adjustments);
        return isOfOurMaking() ? draft : draft.composedByOthers();
    }

    private boolean isOfOurMaking() {
        return plan.method() == GenerationMethod.TEMPLATE;
    }

    /** What the rules say of it; about a plan that is not of our making they only advise. */
    public Audit audit() {
        Audit audit = judged();
        return isOfOurMaking() ? audit : audit.asAdvice();
    }

    private Audit judged() {
        Draft draft = draft();
        return EasedWeeks.excusedIn(RuleBook.audit(draft), draft);
    }

    /** How far the athlete was to run on a day before it was made easier, at least as far as now. */
    Distance beforeEasing(PlannedWorkout workout) {
        Program original = adjustments.original();
        boolean eased = adjustments.eased().stream().anyMatch(range -> range.contains(workout.date()));
        return original == null || !eased
                ? workout.distance()
                : original.workouts().stream()
                        .filter(meant -> isMeant(workout, meant))
                        .map(PlannedWorkout::distance)
                        .reduce(workout.distance(), (far, other) -> other.isLongerThan(far) ? other : far);
    }

    /** What was planned for its day; a long run may have been moved within its week, and another run into its place. */
    private boolean isMeant(PlannedWorkout workout, PlannedWorkout meant) {
        if (!meant.type().isLong()) {
            return meant.date().equals(workout.date());
        }
        return workout.type().isLong()
                ? meant.weekNumber() == workout.weekNumber()
                : meant.date().equals(workout.date()) && !hasLongRun(meant.weekNumber());
    }

    private boolean hasLongRun(int week) {
        return workouts.stream()
                .map(Workout::planned)
                .anyMatch(run -> run.type().isLong() && run.weekNumber() == week);
    }

    /** The same plan with other workouts. */
    public WorkingPlan with(List<Workout> others) {
        return new WorkingPlan(plan, others, request, adjustments);
    }

    /** The fitness that paces may go by, the latest last; none where nobody knows. */
    List<FitnessIndex> known() {
        return Stream.concat(Stream.ofNullable(request.baseline().fitness()), adjustments.fitness().stream())
                .toList();
    }

    /** The fitness that paces go by: what a race showed last, or what was known when the plan was made; null where nobody knows. */
    public @Nullable FitnessIndex fitness() {
        List<FitnessIndex> known = known();
        return known.isEmpty() ? null : known.get(known.size() - 1);
    }

    /**
     * The fitness to go by from now on: what the runs show where that is news, or else the result that was told last.
     *
     * @param shown by the athlete's runs; null where nobody knows
     */
    public @Nullable FitnessIndex fitnessNow(@Nullable FitnessIndex shown) {
        if (adjustments.fitness().isEmpty()) {
            return shown;
        }
        boolean isNews = shown != null && known().stream().noneMatch(known -> NewPaces.isAlike(known, shown));
        return isNews ? shown : fitness();
    }

    /** What sessions that are made anew are made of. */
    Remake remake() {
        return remake(fitness());
    }

    /** The same for another fitness; null where nobody knows it. */
    Remake remake(@Nullable FitnessIndex known) {
        Efforts efforts = new Efforts(
                known == null ? StartingPoint.of(request).fitness() : known,
                known != null,
                request.goal().distance(),
                request.profile().heartRates());
        return new Remake(
                new Sessions(plan.type(), efforts, request.blend()),
                efforts,
                new SessionText(request.profile().units()));
    }

    /**
     * What the other plan breaks that this one keeps: rules, and of a rule that is broken already what it tells of a week that was changed and had kept it. A
     * rule tells its first or worst place only, so that others may come to light by a change that is not about them.
     */
    public List<Finding> brokenIn(WorkingPlan other) {
        Set<Place> before = brokenBut(Set.of()).stream().map(Place::of).collect(Collectors.toSet());
        Set<String> rules = before.stream().map(Place::rule).collect(Collectors.toSet());
        Set<Integer> changed = weeksThatDifferFrom(other);
        return other.brokenBut(Set.of()).stream()
                .filter(finding -> !rules.contains(finding.rule())
                        || changed.contains(finding.week()) && !before.contains(Place.of(finding)))
                .toList();
    }

    /** Of a broken rule; no week where it is about the whole plan. */
    private record Place(String rule, @Nullable Integer week) {
        private static Place of(Finding finding) {
            return new Place(finding.rule(), finding.week());
        }
    }

    private Set<Integer> weeksThatDifferFrom(WorkingPlan other) {
        Set<PlannedWorkout> mine = planned();
        Set<PlannedWorkout> theirs = other.planned();
        return Stream.concat(
                        mine.stream().filter(workout -> !theirs.contains(workout)),
                        theirs.stream().filter(workout -> !mine.contains(workout)))
                .map(PlannedWorkout::weekNumber)
                .collect(Collectors.toSet());
    }

    private Set<PlannedWorkout> planned() {
        return workouts.stream().map(Workout::planned).collect(Collectors.toSet());
    }

    /** The names of the rules that it breaks. */
    Set<String> broken() {
        return brokenBut(Set.of()).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    /** What is too much for its week, also where easier days excuse it: it is made lighter as far as that can be. */
    List<Finding> outOfProportion(Set<String> tolerated) {
        return fatal(RuleBook.audit(draft()), tolerated);
    }

    /** The rules that it breaks, those not counted that need not be kept. */
    List<Finding> brokenBut(Set<String> tolerated) {
        return fatal(judged(), tolerated);
    }

    private static List<Finding> fatal(Audit audit, Set<String> tolerated) {
        return audit.findings().stream()
                .filter(finding -> finding.isFatal() && !tolerated.contains(finding.rule()))
                .toList();
    }
}
