package app.stride.activity.domain.fitness;

import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import app.stride.running.Pace;
import app.stride.running.TrainingLoad;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs of one athlete that count, and what they say together. A pure function of the runs, in whatever order they come. */
public final class RunningHistory {
    /** "Lately" is a month: what volume and longest run look back on, the day itself included. */
    private static final int LATELY_DAYS = 30;

    private static final int EVERYDAY_DAYS = 90;
    /** Fewer runs than this do not show what is ordinary for somebody. */
    private static final int EVERYDAY_RUNS = 5;

    private final List<PastRun> runs;
    private final Physiology physiology;

    public RunningHistory(List<PastRun> runs, Physiology physiology) {
        this.runs = runs.stream()
                .sorted(Comparator.comparing(PastRun::date)
                        .thenComparing(run -> run.activity().value()))
                .toList();
        this.physiology = physiology;
    }

    /** The athlete's fitness at the end of this day; later runs do not count. */
    public Fitness on(LocalDate day) {
        if (upTo(day).findAny().isEmpty()) {
            return Fitness.unknown(day);
        }
        List<FitnessDay> trend = trend(day, day);
        return new Fitness(
                day,
                estimateOn(day),
                weeklyVolume(day),
                longestRun(day),
                trend.isEmpty() ? null : trend.get(0).trend());
    }

    /** The load of one run, null where neither heart rate nor pace can tell it; pace counts against the fitness of this day. */
    public @Nullable TrainingLoad loadOf(PastRun run, LocalDate day) {
        return asOf(day).loadOf(run);
    }

    /** The trend of each day from the one to the other, both included; empty before the first run that has a load. */
    public List<FitnessDay> trend(LocalDate from, LocalDate to) {
        TreeMap<LocalDate, Double> loads = dailyLoads(to);
        List<FitnessDay> days = new ArrayList<>();
        if (loads.isEmpty()) {
            return days;
        }
        FitnessTrend trend = FitnessTrend.START;
        for (LocalDate day = loads.firstKey(); !day.isAfter(to); day = day.plusDays(1)) {
            double load = loads.getOrDefault(day, 0.0);
            trend = trend.next(load);
            if (!day.isBefore(from)) {
                days.add(new FitnessDay(day, load, trend));
            }
        }
        return days;
    }

    private TreeMap<LocalDate, Double> dailyLoads(LocalDate to) {
        Physiology known = asOf(to);
        TreeMap<LocalDate, Double> loads = new TreeMap<>();
        upTo(to).forEach(run -> {
            TrainingLoad load = known.loadOf(run);
            if (load != null) {
                loads.merge(run.date(), known.points(load), Double::sum);
            }
        });
        return loads;
    }

    /** What is known of the athlete, with a threshold pace by their performances where they have not told one. */
    private Physiology asOf(LocalDate day) {
        FitnessEstimate estimate = estimateOn(day);
        return estimate == null
                ? physiology
                : physiology.orThresholdPace(estimate.index().trainingPaces().threshold());
    }

    private @Nullable FitnessEstimate estimateOn(LocalDate day) {
        HardEfforts hard = new HardEfforts(physiology.maximal(), everydayPace(day));
        return upTo(day)
                .filter(run -> ChronoUnit.DAYS.between(run.date(), day) < Performance.GONE_DAYS)
                .flatMap(run -> hard.in(run).stream())
                .filter(performance -> performance.countsOn(day))
                .map(performance -> new FitnessEstimate(performance.indexOn(day), performance))
                .max(Comparator.comparing((FitnessEstimate estimate) -> estimate.index())
                        .thenComparing(estimate -> estimate.source().date()))
                .orElse(null);
    }

    /** The middle of the paces of the last months; null when there are too few. */
    private @Nullable Pace everydayPace(LocalDate day) {
        List<Pace> paces = window(day, EVERYDAY_DAYS)
                .map(PastRun::pace)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return paces.size() < EVERYDAY_RUNS ? null : paces.get(paces.size() / 2);
    }

    private Distance weeklyVolume(LocalDate day) {
        Distance sum = distances(day).reduce(Distance.ZERO, Distance::plus);
        long known = 1 + ChronoUnit.DAYS.between(runs.get(0).date(), day);
        return sum.times(7.0 / Math.max(7, Math.min(LATELY_DAYS, known)));
    }

    private Distance longestRun(LocalDate day) {
        return distances(day).max(Comparator.naturalOrder()).orElse(Distance.ZERO);
    }

    private Stream<Distance> distances(LocalDate day) {
        return window(day, LATELY_DAYS).map(PastRun::distance).flatMap(Stream::ofNullable);
    }

    private Stream<PastRun> window(LocalDate day, int days) {
        return upTo(day).filter(run -> run.date().isAfter(day.minusDays(days)));
    }

    private Stream<PastRun> upTo(LocalDate day) {
        return runs.stream().filter(run -> !run.date().isAfter(day));
    }
}
