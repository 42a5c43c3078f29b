package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.running.Distance;
import java.time.Duration;

/** How much marathon pace a session may hold. Daniels, <i>Running Formula</i> (2014): 110 minutes, 29 km, 20 % of the week. */
final class MarathonPaceBound {

    /** Daniels' 20 %, short of it by what rounding may add. */
    private static final double SHARE_OF_WEEK = 0.195;

    /** Daniels' 29 km, likewise. */
    private static final double MOST_KM = 28.5;

    /** Daniels' 110 minutes, likewise. */
    private static final Duration LONGEST = Duration.ofMinutes(109);

    private MarathonPaceBound() {}

    static double kilometres(Distance week, Efforts efforts) {
        double byTime = efforts.pace(Intensity.RACE).distanceIn(LONGEST).kilometres();
        return Math.min(Math.min(MOST_KM, byTime), week.kilometres() * SHARE_OF_WEEK);
    }
}
