package app.stride.activity.domain.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The races and race-like efforts among an athlete's runs, each judged by the running of its own time; of each run the best. */
final class Performances {
    /** Days before a run, its own included, that show what the athlete's everyday pace was. */
    static final int EVERYDAY_DAYS = 90;
    /** Fewer runs than this do not show what is ordinary for somebody. */
    private static final int EVERYDAY_RUNS = 5;

    /** All of a run fade alike: the best one is the best for good. */
    private static final Comparator<Performance> BEST_OF_A_RUN =
            Comparator.comparing(Performance::index).thenComparing(Performance::distance);

    private static final Comparator<FitnessEstimate> BEST = Comparator.comparing(FitnessEstimate::index)
            .thenComparing(estimate -> estimate.source().date())
            .thenComparing(estimate -> estimate.source().activity().value());

    private final NavigableMap<LocalDate, List<Performance>> byDate = new TreeMap<>();
    private final Set<ActivityId> raceLike = new HashSet<>();

    private Performances() {}

    /**
     * Finds them.
     *
     * @param earlier those before the date, as they were found before
     * @param runs by date, from {@value #EVERYDAY_DAYS} days before the date on
     * @param maximal the athlete's maximal heart rate, null where unknown
     */
    static Performances of(List<Performance> earlier, LocalDate from, List<PastRun> runs, @Nullable HeartRate maximal) {
        Performances performances = new Performances();
        earlier.forEach(performances::add);
        List<Pace> recent = new ArrayList<>();
        int newest = 0;
        int oldest = 0;
        for (PastRun run : runs) {
            if (run.date().isBefore(from)) {
                continue;
            }
            while (newest < runs.size() && !runs.get(newest).date().isAfter(run.date())) {
                insert(recent, runs.get(newest++).pace());
            }
            while (!runs.get(oldest).date().isAfter(run.date().minusDays(EVERYDAY_DAYS))) {
                recent.remove(runs.get(oldest++).pace());
            }
            performances.judge(run, new HardEfforts(maximal, middle(recent)));
        }
        return performances;
    }

    private void judge(PastRun run, HardEfforts hardEfforts) {
        List<Performance> found = hardEfforts.in(run);
        found.stream().max(BEST_OF_A_RUN).ifPresent(this::add);
        if (!run.race() && found.stream().anyMatch(hard -> RaceDistances.isRunOver(hard.distance(), run.distance()))) {
            raceLike.add(run.activity());
        }
    }

    private void add(Performance performance) {
        byDate.computeIfAbsent(performance.date(), date -> new ArrayList<>(1)).add(performance);
    }

    /** Whether a run that nobody flagged was run like a race, over the distance of one. */
    boolean looksLikeRace(PastRun run) {
        return raceLike.contains(run.activity());
    }

    /** Those from this date on, by date. */
    List<Performance> from(LocalDate date) {
        return byDate.tailMap(date, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The best that counts on this day, by what it is still worth; null when there is none. */
    @Nullable FitnessEstimate estimateOn(LocalDate day) {
        return byDate.subMap(day.minusDays(Performance.GONE_DAYS - 1L), true, day, true).values().stream()
                .flatMap(List::stream)
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
