package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.WorkoutType;
import java.util.List;
import java.util.Optional;

/**
 * Threshold work in one piece. Daniels, <i>Running Formula</i> (2014): about 20 minutes, at most 10 % of the week. A very small
 * week keeps a few minutes, which makes this the recipe that always fits.
 */
final class SteadyTempo implements Recipe {

    /** Ours: what a very small week keeps, and a beginner's first ones have. */
    static final double SHORTEST_MINUTES = 4;

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        double perKilometre = efforts.pace(Intensity.THRESHOLD).secondsPerKilometre() / 60;
        double bound = slot.week().kilometres() * CruiseIntervals.SHARE_OF_WEEK * perKilometre;
        double room = slot.room().kilometres() * perKilometre;
        // Around Daniels' 20 minutes, growing with the plan: the ends are ours.
        double wanted = Math.min(slot.growing(14, 25), slot.mostAtThreshold());
        double minutes = Math.floor(Math.min(wanted, Math.min(bound, room)));
        return Optional.of(ofMinutes(Math.max(SHORTEST_MINUTES, minutes), slot, efforts));
    }

    static Session ofMinutes(double minutes, Slot slot, Efforts efforts) {
        return new Session(
                WorkoutType.TEMPO,
                "steady",
                Steps.framed(slot.distance(), List.of(Repeats.time(minutes, Intensity.THRESHOLD, efforts)), efforts),
                efforts.range(Intensity.THRESHOLD).orElse(null));
    }
}
