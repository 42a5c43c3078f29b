package app.stride.activity.domain.fitness;

import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The races and race-like efforts among an athlete's runs, each judged by the running of its own time. */
final class Performances {
    /** Days before a run, its own included, that show what the athlete's everyday pace was. */
    private static final int EVERYDAY_DAYS = 90;
    /** Fewer runs than this do not show what is ordinary for somebody. */
    private static final int EVERYDAY_RUNS = 5;

    private static final Comparator<FitnessEstimate> BEST = Comparator.comparing(FitnessEstimate::index)
            .thenComparing(estimate -> estimate.source().date());

    private final List<Performance> performances;

    private Performances(List<Performance> performances) {
        this.performances = performances;
    }

    /**
     * Finds them.
     *
     * @param runs by date
     * @param maximal the athlete's maximal heart rate, null where unknown
     */
    static Performances of(List<PastRun> runs, @Nullable HeartRate maximal) {
        List<Performance> found = new ArrayList<>();
        List<Pace> recent = new ArrayList<>();
        int oldest = 0;
        for (PastRun run : runs) {
            insert(recent, run.pace());
            while (!runs.get(oldest).date().isAfter(run.date().minusDays(EVERYDAY_DAYS))) {
                recent.remove(runs.get(oldest++).pace());
            }
            found.addAll(new HardEfforts(maximal, middle(recent)).in(run));
        }
        return new Performances(found);
    }

    /** The best that counts on this day, by what it is still worth; null when there is none. */
    @Nullable FitnessEstimate estimateOn(LocalDate day) {
        return performances.stream()
                .filter(performance -> performance.countsOn(day))
                .map(performance -> new FitnessEstimate(performance.indexOn(day), performance))
                .max(BEST)
                .orElse(null);
    }

    private static void insert(List<Pace> sorted, @Nullable Pace pace) {
        if (pace != null) {
            int place = Collections.binarySearch(sorted, pace);
            sorted.add(place < 0 ? -place - 1 : place, pace);
        }
    }

    private static @Nullable Pace middle(List<Pace> sorted) {
        return sorted.size() < EVERYDAY_RUNS ? null : sorted.get(sorted.size() / 2);
    }
}
