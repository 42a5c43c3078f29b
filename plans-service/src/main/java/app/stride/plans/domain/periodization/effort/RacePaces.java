package app.stride.plans.domain.periodization.effort;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import app.stride.running.Pace;
import java.time.Duration;

/** What a fitness is worth in a race, as one trains and paces it. */
public final class RacePaces {

    private RacePaces() {}

    /** What a fitness is worth over a distance today. */
    public static Duration timeOf(FitnessIndex fitness, Distance distance) {
        return of(fitness, distance).timeFor(distance);
    }

    /**
     * The fitness that a time over a distance needs: the one that {@link #timeOf} gives that time.
     *
     * @throws IllegalArgumentException where nobody runs or walks like that
     */
    public static FitnessIndex neededFor(Distance distance, Duration time) {
        FitnessIndex needed = FitnessIndex.ofPerformance(distance, time);
        // Each turn leaves a fiftieth of the error: two are enough for the tenth that is shown.
        for (int turn = 0; turn < 2; turn++) {
            double excess = timeOf(needed, distance).toMillis()
                    / (double) needed.raceTime(distance).toMillis();
            needed = FitnessIndex.ofPerformance(distance, Duration.ofMillis(Math.round(time.toMillis() / excess)));
        }
        return needed;
    }

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
