package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.fitness.FitnessLog.Kept;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an athlete's fitness and its development. */
@ApplicationScoped
public class ReadFitness {
    private final FitnessLog log;
    private final Clock clock;

    ReadFitness(FitnessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * The fitness of today, and the days and weeks between the dates, both included.
     *
     * @param from null for 90 days up to {@code to}
     * @param to null for the athlete's today
     */
    public Uni<FitnessHistory> of(
            AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, HiddenProviders hidden) {
        Instant now = clock.instant();
        Uni<Kept> kept = hidden.isNone()
                ? log.find(athlete, from, to, now)
                : log.seen(athlete, hidden, from, to, now).map(SeenRuns::kept);
        return kept.map(known -> history(known, from, to));
    }

    private static FitnessHistory history(Kept kept, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate last = to == null ? kept.today() : to;
        LocalDate first = from == null ? last.minusDays(FitnessLog.USUAL_DAYS - 1L) : from;
        return new FitnessHistory(today(kept), kept.log().days(first, last), kept.weeks());
    }

    /** The last result, with the trend continued to today. */
    private static Fitness today(Kept kept) {
        Fitness known = kept.fitness();
        if (known == null) {
            return Fitness.unknown(kept.today());
        }
        List<FitnessDay> today = kept.log().days(kept.today(), kept.today());
        return today.isEmpty()
                ? known
                : new Fitness(
                        kept.today(),
                        known.estimate(),
                        known.weeklyVolume(),
                        known.longestRun(),
                        today.get(0).trend());
    }
}
