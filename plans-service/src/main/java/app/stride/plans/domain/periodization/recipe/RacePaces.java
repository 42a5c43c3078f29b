package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;

/** What a fitness is worth in a race, as one trains and paces it. */
public final class RacePaces {

    private RacePaces() {}

    /**
     * The pace over a distance. A marathon is paced as Daniels' table (2014) has it: below an index of 48 slower than the equations
     * predict, for they know nothing of the last ten kilometres.
     */
    public static Pace of(FitnessIndex fitness, Distance distance) {
        Pace predicted = fitness.racePace(distance);
        if (PlanType.nearest(distance) != PlanType.MARATHON) {
            return predicted;
        }
        double published = fitness.trainingPaces().marathon().secondsPerKilometre();
        double excess = published / fitness.racePace(Distance.MARATHON).secondsPerKilometre();
        return Pace.ofSecondsPerKilometre(predicted.secondsPerKilometre() * excess);
    }
}
