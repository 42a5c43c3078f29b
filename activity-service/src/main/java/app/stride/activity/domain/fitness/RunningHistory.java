package app.stride.activity.domain.fitness;

import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import app.stride.running.TrainingLoad;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All runs of one athlete that count, and what they say together. A pure function of the runs, in whatever order they come. */
public final class RunningHistory {
    /** "Lately" is a month: what volume and longest run look back on, the day itself included. */
    private static final int LATELY_DAYS = 30;

    private static final int WEEK = 7;

    private final List<PastRun> runs;
    private final Physiology physiology;
    private final Performances performances;

    public RunningHistory(List<PastRun> runs, Physiology physiology) {
        this.runs = runs.stream()
                .sorted(Comparator.comparing(PastRun::date)
                        .thenComparing(run -> run.activity().value()))
                .toList();
        this.physiology = physiology;
        this.performances = Performances.of(this.runs, physiology.maximal());
    }

    /** The athlete's fitness at the end of this day; later runs do not count. */
    public Fitness on(LocalDate day) {
        if (runs.isEmpty() || runs.get(0).date().isAfter(day)) {
            return Fitness.unknown(day);
        }
        List<FitnessDay> trend = trend(day, day);
        return new Fitness(
                day,
                performances.estimateOn(day),
                weeklyVolume(day),
                longestRun(day),
                trend.isEmpty() ? null : trend.get(0).trend());
    }

    /** The load of one run, null where neither heart rate nor pace can tell it; pace counts against the fitness of this day. */
    public @Nullable TrainingLoad loadOf(PastRun run, LocalDate day) {
        return physiologyOn(day).loadOf(run);
    }

    /**
     * The trend of each day from the one to the other, both included; empty before the first run that has a load. A run counts against
     * the fitness of its own day, so that the past stays as it was.
     */
    public List<FitnessDay> trend(LocalDate from, LocalDate to) {
        Map<LocalDate, Double> loads = dailyLoads(to);
        List<FitnessDay> days = new ArrayList<>();
        if (loads.isEmpty()) {
            return days;
        }
        FitnessTrend trend = FitnessTrend.START;
        for (LocalDate day = loads.keySet().iterator().next(); !day.isAfter(to); day = day.plusDays(1)) {
            double load = loads.getOrDefault(day, 0.0);
            trend = trend.next(load);
            if (!day.isBefore(from)) {
                days.add(new FitnessDay(day, load, trend));
            }
        }
        return days;
    }

    /** The points of each day that has any, by date. */
    private Map<LocalDate, Double> dailyLoads(LocalDate to) {
        Map<LocalDate, Double> loads = new LinkedHashMap<>();
        upTo(to).forEach(run -> {
            TrainingLoad load = loadOf(run, run.date());
            if (load != null) {
                loads.merge(run.date(), physiology.points(load), Double::sum);
            }
        });
        return loads;
    }

    /** What is known of the athlete, with a threshold pace by their performances where they have not told one. */
    private Physiology physiologyOn(LocalDate day) {
        FitnessEstimate estimate = performances.estimateOn(day);
        return estimate == null
                ? physiology
                : physiology.orThresholdPace(estimate.index().trainingPaces().threshold());
    }

    /** Over the days that are known of the last month, so that a new athlete's first weeks are not thinned out. */
    private Distance weeklyVolume(LocalDate day) {
        Distance sum = distances(day).reduce(Distance.ZERO, Distance::plus);
        long known = 1 + ChronoUnit.DAYS.between(runs.get(0).date(), day);
        return sum.times((double) WEEK / Math.max(WEEK, Math.min(LATELY_DAYS, known)));
    }

    private Distance longestRun(LocalDate day) {
        return distances(day).max(Comparator.naturalOrder()).orElse(Distance.ZERO);
    }

    private Stream<Distance> distances(LocalDate day) {
        return upTo(day)
                .filter(run -> run.date().isAfter(day.minusDays(LATELY_DAYS)))
                .map(PastRun::distance)
                .flatMap(Stream::ofNullable);
    }

    private Stream<PastRun> upTo(LocalDate day) {
        return runs.stream().takeWhile(run -> !run.date().isAfter(day));
    }
}
