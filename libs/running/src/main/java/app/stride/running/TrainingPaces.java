package app.stride.running;

/** The paces that a runner of a given fitness trains at, from easy to repetition, each faster than the one before. */
public record TrainingPaces(PaceRange easy, Pace marathon, Pace threshold, Pace interval, Pace repetition) {

    /** The paces of an index; ordered and monotone for an index of 20 to 85. */
    public static TrainingPaces of(FitnessIndex index) {
        return new TrainingPaces(
                new PaceRange(at(index, 0.731), at(index, 0.630)),
                index.racePace(Distance.MARATHON),
                at(index, 0.881),
                at(index, 0.974),
                at(index, 1.07));
    }

    private static Pace at(FitnessIndex index, double fraction) {
        return new Pace(60_000 / OxygenCost.velocityFor(fraction * index.value()));
    }
}
