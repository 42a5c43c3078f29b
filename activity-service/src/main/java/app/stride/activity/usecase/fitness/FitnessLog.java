package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.activity.WeekVolume;
import app.stride.running.TrainingLoad;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was worked out of an athlete's runs, and for whom that is to be done anew. */
public interface FitnessLog {

    /** How many days a history has when nobody says from when. */
    int USUAL_DAYS = 90;

    /** What has to be worked out anew: the athlete's fitness from this date on. */
    record Due(AthleteId athlete, LocalDate from) {}

    /** A run that counts, with the load that is kept for it. */
    record LoggedRun(PastRun run, @Nullable TrainingLoad load) {}

    /**
     * What is kept of an athlete's fitness.
     *
     * @param fitness as it was worked out last, null when it never was
     * @param today the date where the athlete lives
     */
    record Kept(@Nullable Fitness fitness, DailyLoads loads, List<WeekVolume> weeks, LocalDate today) {}

    /** Takes all marks of the athlete who has waited longest; whoever else asks meanwhile gets the next one. */
    Uni<Optional<Due>> takeNext(Transaction transaction, Instant now);

    /** Marks athletes whose fitness is of an earlier day than theirs and has something left to fade; at most so many. */
    Uni<Integer> markAged(Instant now, int atMost);

    /** Puts the athlete's marks off, after a failure. */
    Uni<Void> postpone(AthleteId athlete, Instant until);

    /** The athlete, whom nobody else changes before the transaction ends. Two statements: what others did meanwhile is seen. */
    Uni<Athlete> lock(Transaction transaction, AthleteId athlete, Instant now);

    /** Moves the activities that know no zone of their own to the athlete's zone, each to its date there; returns those that were elsewhere. */
    Uni<List<KeptActivity>> redate(Transaction transaction, Athlete athlete, Instant now);

    /** All runs that count. */
    Uni<List<LoggedRun>> runs(Transaction transaction, AthleteId athlete);

    /** Keeps these loads of activities; no statement for none. */
    Uni<List<KeptActivity>> keepLoads(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Optional<TrainingLoad>> loads, Instant now);

    /** Keeps the fitness, and returns the athlete in the next version. */
    Uni<Athlete> keep(Transaction transaction, Athlete athlete, Fitness fitness, DailyLoads loads, Instant now);

    /**
     * What is kept, with the volume of the weeks that the dates touch.
     *
     * @param from null for 90 days up to {@code to}
     * @param to null for the athlete's today
     */
    Uni<Kept> find(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, Instant now);
}
