package app.stride.activity.domain.fitness;

import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.EffortDistance;
import app.stride.activity.domain.effort.Improvement;
import app.stride.running.Distance;
import app.stride.running.TrainingLoad;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An athlete's runs that count, and what they say together from a date on: of all time, or of what follows a {@link Past}. Both come to the
 * same, to the last bit; and so does every order in which the runs come.
 */
public final class RunningHistory {
    /** "Lately" is a month: what volume and longest run look back on, the day itself included. */
    public static final int LATELY_DAYS = 30;

    private static final int WEEK = 7;

    private final Past past;
    private final List<PastRun> runs;
    private final Physiology physiology;
    private final Performances performances;
    private final TrainingLog log;

    /** Of all runs that there are. */
    public RunningHistory(List<PastRun> runs, Physiology physiology) {
        this(Past.none(), runs, physiology);
    }

    /**
     * Of what follows the past.
     *
     * @param runs those since {@link Past#runsSince()}
     */
    public RunningHistory(Past past, List<PastRun> runs, Physiology physiology) {
        this.past = past;
        this.runs = runs.stream()
                .sorted(Comparator.comparing(PastRun::date)
                        .thenComparing(run -> run.activity().value()))
                .toList();
        this.physiology = physiology;
        this.performances = Performances.of(past.performances(), past.from(), this.runs, physiology.maximal());
        this.log = past.log().continued(past.from(), dailyLoads());
    }

    /** The athlete's fitness at the end of this day, which is not before the date; later runs do not count. */
    public Fitness on(LocalDate day) {
        LocalDate first = firstRun();
        if (first == null || first.isAfter(day)) {
            return Fitness.unknown(day);
        }
        List<FitnessDay> trend = trend(day, day);
        return new Fitness(
                day,
                performances.estimateOn(day),
                weeklyVolume(first, day),
                longestRun(day),
                trend.isEmpty() ? null : trend.get(0).trend());
    }

    /** What all of the athlete's running says about one of the runs; its pace counts against the fitness of its own day. */
    public Verdict verdictOn(PastRun run) {
        return new Verdict(
                physiologyOn(run.date()).loadOf(run), performances.looksLikeRace(run), physiology.ageGradePercent(run));
    }

    /** The runs from the date on, by date. */
    public List<PastRun> runs() {
        return runs.stream().filter(run -> !run.date().isBefore(past.from())).toList();
    }

    /** The races and race-like efforts from the date on, by date. */
    public List<Performance> performances() {
        return performances.from(past.from());
    }

    /** The training from the week of the date on, week by week. */
    public List<TrainingWeek> weeks() {
        return log.from(TrainingLog.mondayOf(past.from()));
    }

    /**
     * The trend of each day from the one to the other, both included and not before the date; empty before the first run that has a load.
     */
    public List<FitnessDay> trend(LocalDate from, LocalDate to) {
        return log.days(from, to);
    }

    /** Each day from the date on on which a record fell. */
    public List<Improvement> improvements() {
        Map<EffortDistance, Duration> records = new EnumMap<>(EffortDistance.class);
        records.putAll(past.records());
        List<Improvement> improvements = new ArrayList<>();
        daysEfforts()
                .forEach((date, day) -> day.forEach((distance, best) -> {
                    Duration record = records.get(distance);
                    if (record == null || best.elapsed().compareTo(record) < 0) {
                        records.put(distance, best.elapsed());
                        improvements.add(best);
                    }
                }));
        return improvements;
    }

    /** The fastest over each distance, day by day. */
    private Map<LocalDate, Map<EffortDistance, Improvement>> daysEfforts() {
        Map<LocalDate, Map<EffortDistance, Improvement>> days = new TreeMap<>();
        for (PastRun run : runs()) {
            for (BestEffort effort : run.efforts()) {
                days.computeIfAbsent(run.date(), date -> new EnumMap<>(EffortDistance.class))
                        .merge(
                                effort.distance(),
                                new Improvement(effort.distance(), run.date(), run.activity(), effort.elapsed()),
                                (one, other) -> other.elapsed().compareTo(one.elapsed()) < 0 ? other : one);
            }
        }
        return days;
    }

    /** The points of each day from the date on. */
    private Map<LocalDate, Double> dailyLoads() {
        Map<LocalDate, List<Double>> loads = new TreeMap<>();
        for (PastRun run : runs()) {
            TrainingLoad load = physiologyOn(run.date()).loadOf(run);
            if (load != null) {
                loads.computeIfAbsent(run.date(), date -> new ArrayList<>()).add(physiology.points(load));
            }
        }
        Map<LocalDate, Double> sums = new TreeMap<>();
        // Sorted, because sums of floating-point numbers depend on their order.
        loads.forEach((date, each) -> sums.put(
                date, each.stream().sorted().mapToDouble(Double::doubleValue).sum()));
        return sums;
    }

    /** What is known of the athlete, with a threshold pace by their performances where they have not told one. */
    private Physiology physiologyOn(LocalDate day) {
        FitnessEstimate estimate = performances.estimateOn(day);
        return estimate == null
                ? physiology
                : physiology.orThresholdPace(estimate.index().trainingPaces().threshold());
    }

    private @Nullable LocalDate firstRun() {
        LocalDate first = runs.isEmpty() ? null : runs.get(0).date();
        LocalDate known = past.firstRun();
        return first == null || known != null && known.isBefore(first) ? known : first;
    }

    /** Over the days that are known of the last month, so that a new athlete's first weeks are not thinned out. */
    private Distance weeklyVolume(LocalDate first, LocalDate day) {
        double sum = distances(day).sorted().mapToDouble(Distance::metres).sum();
        long known = 1 + ChronoUnit.DAYS.between(first, day);
        return Distance.ofMetres(sum * WEEK / Math.max(WEEK, Math.min(LATELY_DAYS, known)));
    }

    private Distance longestRun(LocalDate day) {
        return distances(day).max(Comparator.naturalOrder()).orElse(Distance.ZERO);
    }

    private Stream<Distance> distances(LocalDate day) {
        return runs.stream()
                .filter(run -> !run.date().isAfter(day) && run.date().isAfter(day.minusDays(LATELY_DAYS)))
                .map(PastRun::distance)
                .flatMap(Stream::ofNullable);
    }
}
