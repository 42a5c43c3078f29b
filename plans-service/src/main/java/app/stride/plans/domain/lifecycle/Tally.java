package app.stride.plans.domain.lifecycle;

/**
 * How many of a plan's sessions are done; rest days are not counted.
 *
 * @param completed at most the total
 */
public record Tally(int completed, int total) {

    public static Tally of(Iterable<Workout> workouts) {
        int completed = 0;
        int total = 0;
        for (Workout workout : workouts) {
            if (workout.planned().isRun()) {
                total++;
                completed += workout.isCompleted() ? 1 : 0;
            }
        }
        return new Tally(completed, total);
    }
}
