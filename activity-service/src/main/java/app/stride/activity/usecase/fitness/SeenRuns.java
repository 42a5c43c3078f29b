package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.Past;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Performance;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.domain.fitness.TrainingLog;
import app.stride.activity.usecase.activity.WeekVolume;
import app.stride.activity.usecase.fitness.FitnessLog.Kept;
import app.stride.running.TrainingLoad;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Those of an athlete's runs that are not hidden, as far as fitness follows from them.
 *
 * @param today the date where the athlete lives
 * @param firstRun null without any
 * @param loads of all of them
 * @param lately those of the last month with a distance, without their efforts
 * @param performances of the last year
 * @param weeks those that were asked for
 */
public record SeenRuns(
        LocalDate today,
        Physiology physiology,
        @Nullable LocalDate firstRun,
        List<Load> loads,
        List<PastRun> lately,
        List<Performance> performances,
        List<WeekVolume> weeks) {

    /** What a run cost. */
    public record Load(LocalDate date, TrainingLoad load) {}

    /** What would be kept if there were no others. */
    Kept kept() {
        return new Kept(fitness(), log(), weeks, today);
    }

    /** The fitness of today that follows from them. */
    Fitness fitness() {
        // All of it lies before tomorrow.
        Past past = new Past(today.plusDays(1), firstRun, performances, log(), Map.of());
        return new RunningHistory(past, lately, physiology).on(today);
    }

    private TrainingLog log() {
        return TrainingLog.empty().continued(LocalDate.MIN, points());
    }

    private Map<LocalDate, Double> points() {
        return loads.stream()
                .collect(Collectors.groupingBy(
                        Load::date, Collectors.summingDouble(run -> physiology.points(run.load()))));
    }
}
