package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of quality session, and which of them take turns in which phase. */
enum Quality {
    TEMPO(new SteadyTempo()),
    CRUISE(new CruiseIntervals()),
    INTERVALS(new LongIntervals()),
    REPETITIONS(new Repetitions()),
    RACE_PACE(new RacePace());

    private final Recipe recipe;

    Quality(Recipe recipe) {
        this.recipe = recipe;
    }

    /** This kind of session, or the nearest one that fits the slot. */
    Session session(Slot slot, Efforts efforts) {
        return Stream.of(this, CRUISE, TEMPO)
                .map(kind -> kind.recipe.session(slot, efforts))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The kinds that take turns. Threshold and speed come first, the race's own demands last (Daniels, 2014, phases II to IV): for
     * short races oxygen uptake and race pace, for long ones threshold and race pace.
     */
    static List<Quality> turns(PlanType type, Phase phase) {
        return switch (phase) {
            case BASE -> isShort(type) ? List.of(CRUISE, REPETITIONS, TEMPO) : List.of(TEMPO, CRUISE);
            case BUILD -> isShort(type) ? List.of(INTERVALS, CRUISE) : List.of(CRUISE, INTERVALS, TEMPO, INTERVALS);
            case PEAK -> isShort(type) ? List.of(RACE_PACE, CRUISE, INTERVALS) : List.of(RACE_PACE, CRUISE);
            default -> isShort(type) ? List.of(INTERVALS, RACE_PACE) : List.of(CRUISE, RACE_PACE);
        };
    }

    private static boolean isShort(PlanType type) {
        return type == PlanType.FIVE_K || type == PlanType.TEN_K;
    }
}
