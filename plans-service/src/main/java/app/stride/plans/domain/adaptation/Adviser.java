package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Workout;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.periodization.request.DateRange;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Adjustments;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.plan.Program;
import app.stride.plans.domain.revision.Changes;
import app.stride.running.FitnessIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a sound way to adapt a plan to what happened: of the ways that a coach would think of the first that breaks no rule. */
public final class Adviser {

    private final Map<Cause, Remedy> remedies = new EnumMap<>(Cause.class);

    public Adviser() {
        remedies.put(Cause.MISSED_LONG_RUN, new CatchUpSoundly());
        remedies.put(Cause.MISSED_DAYS, new FewerDays());
        remedies.put(Cause.SICKNESS, new ComeBackGently());
        remedies.put(Cause.PAUSE, new ComeBackGently());
        remedies.put(Cause.UNAVAILABLE, new Unavailability());
        remedies.put(Cause.RACE_RESULT, new NewPaces());
        remedies.put(Cause.REQUEST, new AsAsked());
    }

    /**
     * What to change; nothing where the plan is as the best way would have it already.
     *
     * @param original the program as the plan was made with it
     * @param today of the athlete
     * @param ids for rest days that are added
     */
    public Proposal advise(WorkingPlan plan, Program original, Wish wish, LocalDate today, Supplier<WorkoutId> ids) {
        Schedule schedule = new Schedule(plan.plan(), plan.workouts(), today, ids);
        Situation situation = Situation.of(plan, schedule, meant(plan, schedule, wish));
        Remedy remedy = remedy(situation.wish().cause());
        List<Candidate> ways = remedy.candidates(situation);
        if (ways.isEmpty() || changes(plan, ways.get(0)).isEmpty()) {
            return new Proposal.Unchanged(remedy.reasonForNothing(situation), List.of());
        }
        List<Candidate> candidates = ways.stream()
                .filter(candidate -> !changes(plan, candidate).isEmpty())
                .toList();
        return firstSound(situation, remedy, candidates, original)
                .or(() -> firstSound(situation, remedy, remedy.lastResorts(situation), original))
                .<Proposal>map(adapted -> adapted)
                .orElseGet(() -> against(situation, remedy, candidates.get(candidates.size() - 1), original));
    }

    /** Who missed all of a week or more has paused, whatever it is called. */
    private static Wish meant(WorkingPlan plan, Schedule schedule, Wish wish) {
        return wish.cause() != Cause.MISSED_DAYS
                ? wish
                : ComeBackGently.pause(plan, schedule)
                        .map(pause -> new Wish(Cause.PAUSE, pause, null, List.of()))
                        .orElse(wish);
    }

    private static Optional<Proposal.Adapted> firstSound(
            Situation situation, Remedy remedy, List<Candidate> candidates, Program original) {
        return Stream.concat(
                        candidates.stream()
                                .filter(candidate -> candidate.fitness() != null)
                                .map(candidate -> asItIs(situation, candidate, original)),
                        (remedy.isBreak() ? Stream.of(true) : Stream.of(false, true))
                                .flatMap(lenient -> candidates.stream()
                                        .map(candidate -> inProportion(situation, candidate, original, lenient))))
                .flatMap(Optional::stream)
                .filter(adapted -> !adapted.changes().isEmpty())
                .findFirst();
    }

    /** What happened lately that is worth a proposal. */
    public static List<Hint> hints(WorkingPlan plan, LocalDate today) {
        Schedule schedule = new Schedule(plan.plan(), plan.workouts(), today, Adviser::noRest);
        List<Hint> hints = new ArrayList<>();
        if (!isComingBack(plan, schedule)) {
            ComeBackGently.pause(plan, schedule)
                    .ifPresentOrElse(
                            pause -> hints.add(ComeBackGently.hint(pause)), () -> hints.addAll(missed(plan, schedule)));
        }
        NewPaces.hint(plan, schedule).ifPresent(hints::add);
        return hints;
    }

    /** Whether these days were made easier for it already, and nothing was missed since: twice would be half of half. */
    private static boolean isComingBack(WorkingPlan plan, Schedule schedule) {
        LocalDate today = schedule.today();
        return plan.adjustments().eased().stream()
                .filter(range -> range.contains(today))
                .anyMatch(range -> schedule.workouts().stream()
                        .filter(workout -> workout.planned().isRun() && !workout.mayHaveBeenDone())
                        .map(Workout::date)
                        .noneMatch(date -> !date.isBefore(range.from()) && date.isBefore(today)));
    }

    private static List<Hint> missed(WorkingPlan plan, Schedule schedule) {
        Situation situation = Situation.of(plan, schedule, new Wish(Cause.REQUEST, null, null, List.of()));
        List<Hint> hints = new ArrayList<>();
        CatchUpSoundly.missed(situation)
                .map(run -> new Hint(Cause.MISSED_LONG_RUN, "You missed the long run of " + run.date() + "."))
                .ifPresent(hints::add);
        if (FewerDays.isDue(situation)) {
            hints.add(new Hint(
                    Cause.MISSED_DAYS, "You missed " + FewerDays.missedDays(situation) + " of the last seven days."));
        }
        return hints;
    }

    private static WorkoutId noRest() {
        throw new IllegalStateException("who only looks adds no workouts");
    }

    private Remedy remedy(Cause cause) {
        Remedy remedy = remedies.get(cause);
        if (remedy == null) {
            throw new IllegalStateException("nobody knows what to do about " + cause);
        }
        return remedy;
    }

    private static Changes changes(WorkingPlan plan, Candidate candidate) {
        return Changes.between(plan.workouts(), candidate.schedule().workouts());
    }

    /** Other paces take no session away where that is sound. */
    private static Optional<Proposal.Adapted> asItIs(Situation situation, Candidate candidate, Program original) {
        return attempt(situation, candidate, adapted(situation.plan(), candidate, original, false));
    }

    private static Optional<Proposal.Adapted> inProportion(
            Situation situation, Candidate candidate, Program original, boolean lenient) {
        return attempt(
                situation, candidate, inProportion(situation, adapted(situation.plan(), candidate, original, lenient)));
    }

    private static Optional<Proposal.Adapted> attempt(Situation situation, Candidate candidate, WorkingPlan adapted) {
        WorkingPlan present = situation.plan();
        Changes changes = Changes.between(present.workouts(), adapted.workouts());
        boolean sound = staysWithinBounds(situation, changes)
                && crams(present, adapted, situation.today()).isEmpty()
                && adapted.brokenBut(situation.tolerated()).isEmpty();
        return sound
                ? Optional.of(new Proposal.Adapted(
                        situation.wish().cause(), adapted, changes, candidate.reasons(), adapted.audit()))
                : Optional.empty();
    }

    /** The plan as it would be; the lenient look takes the weeks of a return for what they were meant to be. */
    private static WorkingPlan adapted(WorkingPlan plan, Candidate candidate, Program original, boolean lenient) {
        Adjustments earlier = plan.adjustments();
        List<FitnessIndex> fitness = new ArrayList<>(earlier.fitness());
        Optional.ofNullable(candidate.fitness())
                .filter(shown -> !shown.equals(plan.fitness()))
                .ifPresent(fitness::add);
        List<DateRange> eased = new ArrayList<>(earlier.eased());
        if (lenient) {
            eased.addAll(candidate.eased());
        }
        PlanningRequest request = plan.request().alsoAway(candidate.away());
        return new WorkingPlan(
                plan.plan(),
                candidate.schedule().workouts(),
                request,
                new Adjustments(fitness, eased, eased.isEmpty() ? null : original));
    }

    /** Where less is run, a session may be too much for its week: then it becomes easy, or shorter if it is the long run. */
    private static WorkingPlan inProportion(Situation situation, WorkingPlan adapted) {
        WorkingPlan plan = adapted;
        Remake remake = adapted.remake();
        for (int round = 0; round < ROUNDS; round++) {
            List<LocalDate> dates = plan.outOfProportion(situation.tolerated()).stream()
                    .map(Finding::date)
                    .filter(date -> date != null && situation.mayTouch(date))
                    .toList();
            List<Workout> lighter = plan.workouts().stream()
                    .map(workout -> dates.contains(workout.date()) && situation.mayLighten(workout)
                            ? workout.with(Easing.lighter(workout.planned(), remake))
                            : workout)
                    .toList();
            if (lighter.equals(plan.workouts())) {
                return plan;
            }
            plan = plan.with(lighter);
        }
        return plan;
    }

    private static boolean staysWithinBounds(Situation situation, Changes changes) {
        Map<WorkoutId, Workout> present =
                situation.plan().workouts().stream().collect(Collectors.toMap(Workout::id, workout -> workout));
        return changes.each().stream()
                        .map(change -> Optional.ofNullable(present.get(change.workout())))
                        .flatMap(Optional::stream)
                        .allMatch(workout -> situation.mayChange(workout) || situation.mayRepace(workout))
                && changes.dates().stream().allMatch(situation::mayTouch);
    }

    /** A week in which more would be run than it was planned to: nothing that was missed is crammed into what is left. */
    private static Optional<Finding> crams(WorkingPlan present, WorkingPlan adapted, LocalDate today) {
        Map<Integer, Double> planned = metres(present, workout -> true);
        return metres(
                        adapted,
                        workout -> workout.isCompleted() || !workout.date().isBefore(today))
                .entrySet()
                .stream()
                .filter(week -> week.getValue() > planned.getOrDefault(week.getKey(), 0.0) * LEEWAY)
                .findFirst()
                .map(week -> Finding.broken(
                                "nothing_is_made_up_for",
                                "Week " + week.getKey() + " would hold more than it was planned to.")
                        .in(week.getKey())
                        .on(today));
    }

    /** Ours: so often a session is made lighter before the way is given up. */
    private static final int ROUNDS = 20;

    /** Ours: other paces make sessions by time a little longer. */
    private static final double LEEWAY = 1.03;

    private static Map<Integer, Double> metres(WorkingPlan plan, Predicate<Workout> which) {
        return plan.workouts().stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        workout -> workout.planned().weekNumber(),
                        Collectors.summingDouble(
                                workout -> workout.planned().distance().metres())));
    }

    private static Proposal against(Situation situation, Remedy remedy, Candidate candidate, Program original) {
        WorkingPlan adapted = adapted(situation.plan(), candidate, original, true);
        List<Finding> findings = new ArrayList<>(adapted.brokenBut(situation.tolerated()));
        crams(situation.plan(), adapted, situation.today()).ifPresent(findings::add);
        String reason = staysWithinBounds(situation, changes(situation.plan(), candidate))
                ? remedy.reasonForNone(situation)
                : "That would change days further ahead, something that is done, a race or the taper.";
        return new Proposal.Unchanged(reason, findings);
    }
}
