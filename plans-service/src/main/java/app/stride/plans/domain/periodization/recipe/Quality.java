package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.approach.Focus;
import app.stride.plans.domain.periodization.effort.Efforts;
import java.util.List;

/** The kinds of quality session. */
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
        return recipe.session(slot, efforts)
                .or(() -> CRUISE.recipe.session(slot, efforts))
                .or(() -> TEMPO.recipe.session(slot, efforts))
                .orElseThrow();
    }

    /** The kinds of a focus, which take turns. */
    static List<Quality> of(Focus focus) {
        return switch (focus) {
            case THRESHOLD -> List.of(CRUISE, TEMPO);
            case OXYGEN_UPTAKE -> List.of(INTERVALS);
            case SPEED -> List.of(REPETITIONS);
            case RACE_PACE -> List.of(RACE_PACE);
        };
    }
}
