package app.stride.local.simulation;

import app.stride.running.FitnessIndex;

/** A runner as the simulation needs to know one: heart rates in beats per minute, fitness as of the day of a run. */
public record Runner(int maxHeartRate, int restingHeartRate, FitnessIndex fitness) {

    /** The same runner in another form. */
    public Runner withFitness(double index) {
        return new Runner(maxHeartRate, restingHeartRate, FitnessIndex.of(index));
    }

    /**
     * The steady heart rate of a fresh runner at a speed: 88 % of the reserve at threshold speed (Daniels, 2014: threshold
     * is 88 % of the maximal oxygen uptake; Swain and Leutholtz, 1997: shares of both reserves are about the same).
     */
    double steadyHeartRate(double metresPerSecond) {
        double threshold = fitness.trainingPaces().threshold().speed().metresPerSecond();
        double share = Math.min(1, 0.12 + 0.76 * metresPerSecond / threshold);
        return restingHeartRate + share * (maxHeartRate - restingHeartRate);
    }
}
