package app.stride.plans.domain.periodization.recipe;

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
    private final Map<Quality, Integer> turns = new EnumMap<>(Quality.class);
    private final Map<Phase, Integer> qualityInPhase = new EnumMap<>(Phase.class);
    private int longRuns;

    public Sessions(PlanType type, Efforts efforts) {
        this.type = type;
        this.efforts = efforts;
    }

    /** The next quality session of a phase. */
    public Session quality(Phase phase, Distance distance, Distance week, double progress, boolean reduced) {
        List<Quality> kinds = Quality.turns(type, phase);
        Quality kind = kinds.get((qualityInPhase.merge(phase, 1, Integer::sum) - 1) % kinds.size());
        int turn = turns.merge(kind, 1, Integer::sum) - 1;
        return kind.session(new Slot(type, distance, week, progress, turn, reduced), efforts);
    }

    /** The next long run: in build and peak every other one of a marathon or half plan has a part at race pace. */
    public Session longRun(Phase phase, Distance distance, Distance week, double progress, boolean reduced) {
        Slot slot = new Slot(type, distance, week, progress, longRuns, reduced);
        boolean even = longRuns++ % 2 == 0;
        boolean specific = (phase == Phase.BUILD || phase == Phase.PEAK) && !reduced && isLongRace();
        if (specific && even) {
            return LongRun.atRacePace(slot, efforts).orElseGet(() -> LongRun.progression(slot, efforts));
        }
        return even && !reduced ? LongRun.progression(slot, efforts) : LongRun.steady(slot, efforts);
    }

    public Session easy(Distance distance) {
        return EasyRun.plain(plain(distance, 0), efforts);
    }

    public Session easyWithStrides(Distance distance, double progress) {
        return EasyRun.withStrides(plain(distance, progress), efforts);
    }

    public Session shakeout(Distance distance) {
        return EasyRun.shakeout(plain(distance, 0), efforts);
    }

    /** A race with its warm-up and cool-down. */
    public Session tuneUp(Distance race, Distance whole) {
        return Racing.tuneUp(race, whole, efforts);
    }

    public Session goalRace(Distance distance, Optional<Pace> goal) {
        return Racing.goal(distance, goal, efforts);
    }

    private Slot plain(Distance distance, double progress) {
        return new Slot(type, distance, distance, progress, 0, false);
    }

    private boolean isLongRace() {
        return type == PlanType.MARATHON || type == PlanType.HALF_MARATHON;
    }
}
