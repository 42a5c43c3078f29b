package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.approach.Focus;
import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the sessions of one plan in the order of their dates, so that kinds and variants take turns. */
public final class Sessions {

    private final PlanType type;
    private final Efforts efforts;
    private final MethodologyBlend blend;
    private final Turns turns = new Turns();
    private final Map<Phase, Mix> mixes = new EnumMap<>(Phase.class);
    private final Map<Focus, Integer> ofFocus = new EnumMap<>(Focus.class);
    private final Map<Quality, Integer> ofKind = new EnumMap<>(Quality.class);
    private int longRuns;
    private int longRunsAtRacePace;

    public Sessions(PlanType type, Efforts efforts, MethodologyBlend blend) {
        this.type = type;
        this.efforts = efforts;
        this.blend = blend;
    }

    /** The place in the plan that a session is for, before it is known whose turn it is. */
    public Slot slot(Distance distance, Distance week, double progress, boolean reduced) {
        return new Slot(
                type, distance, week, progress, 0, reduced, blend.emphasis().amount());
    }

    /**
     * The next quality session of a phase.
     *
     * @param withoutRacePace whether another run of the week has race pace already
     */
    public Session quality(Phase phase, Slot slot, boolean withoutRacePace) {
        Focus focus = turns.next(mixes.computeIfAbsent(phase, of -> Mix.of(type, of, blend)), withoutRacePace);
        List<Quality> kinds = Quality.of(focus);
        Quality kind = kinds.get((ofFocus.merge(focus, 1, Integer::sum) - 1) % kinds.size());
        return kind.session(slot.atTurn(ofKind.merge(kind, 1, Integer::sum) - 1), efforts);
    }

    /** The least that a quality session may be. */
    public Session fewQuickMinutes(Slot slot) {
        return SteadyTempo.ofMinutes(SteadyTempo.SHORTEST_MINUTES, slot, efforts);
    }

    /** Whether long runs of a phase may have a part at race pace. */
    public boolean hasRacePaceInLongRuns(Phase phase) {
        return (phase == Phase.BUILD || phase == Phase.PEAK)
                && (type == PlanType.MARATHON || type == PlanType.HALF_MARATHON);
    }

    /** The next long run: with a part at race pace, or steady and quicker towards its end in turn. */
    public Session longRun(Slot slot, boolean atRacePace) {
        int turn = longRuns++;
        if (atRacePace) {
            return LongRun.atRacePace(slot.atTurn(longRunsAtRacePace++), efforts)
                    .orElseGet(() -> LongRun.progression(slot, efforts));
        }
        return turn % 2 == 0 && !slot.reduced() ? LongRun.progression(slot, efforts) : LongRun.steady(slot, efforts);
    }

    /** A long run whose turn does not count: easy from its first step to its last. */
    public Session steadyLongRun(Slot slot) {
        return LongRun.steady(slot, efforts);
    }

    public Session easy(Distance distance) {
        return EasyRun.plain(slot(distance, distance, 0, false), efforts);
    }

    public Session easyWithStrides(Distance distance, double progress) {
        return EasyRun.withStrides(slot(distance, distance, progress, false), efforts);
    }

    public Session shakeout(Distance distance) {
        return EasyRun.shakeout(slot(distance, distance, 0, false), efforts);
    }

    /** A race with its warm-up and cool-down. */
    public Session tuneUp(Distance race, Distance whole) {
        return Racing.tuneUp(race, whole, efforts);
    }

    public Session goalRace(Distance distance, Optional<Pace> goal) {
        return Racing.goal(distance, goal, efforts);
    }
}
