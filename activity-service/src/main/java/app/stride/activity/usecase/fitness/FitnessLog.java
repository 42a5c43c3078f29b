package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.domain.fitness.TrainingLog;
import app.stride.activity.domain.sameness.Take;
import app.stride.activity.usecase.HiddenProviders;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.activity.WeekVolume;
import app.stride.activity.usecase.ingest.PackedSamples;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was calculated from athletes' runs, and for whom it is due. */
public interface FitnessLog {

    /** How many days a history has when nobody says from when. */
    int USUAL_DAYS = 90;

    /**
     * An activity that may be the duplicate of another one.
     *
     * @param present the activity that is kept as counting in its place, null while it counts itself
     */
    record KnownTake(Take take, LocalDate date, @Nullable ActivityId present) {}

    /**
     * How an activity is to be kept.
     *
     * @param original the activity that counts in its place, null for one that counts itself
     * @param race whether it becomes a race; else it stays what it is
     */
    record Link(@Nullable ActivityId original, boolean race) {}

    /** A run that counts, with the verdict that is kept for it. */
    record LoggedRun(PastRun run, Verdict verdict) {}

    /**
     * What is kept of an athlete's fitness.
     *
     * @param fitness as it was worked out last, null when it never was
     * @param log the training of the weeks that were asked for, and of the last one before
     * @param today the date where the athlete lives
     */
    record Kept(@Nullable Fitness fitness, TrainingLog log, List<WeekVolume> weeks, LocalDate today) {}

    /** Takes all marks of the athlete who has waited longest; whoever else asks meanwhile gets the next one. */
    Uni<Optional<Touched>> takeNext(Transaction transaction, Instant now);

    /**
     * Marks athletes whose fitness is of an earlier day than theirs and has something left to fade, or who have run on
     * a day that has begun since; at most so many.
     */
    Uni<Integer> markAged(Instant now, int atMost);

    /** Puts the athlete's marks off after a failure, for longer the longer they have been failing. */
    Uni<Void> postpone(AthleteId athlete);

    /** The athlete, whom nobody else changes before the transaction ends. Two statements: what others did meanwhile is seen. */
    Uni<Athlete> lock(Transaction transaction, AthleteId athlete, Instant now);

    /**
     * Moves those of the touched activities that nobody has dated, or that came in lately under another zone of the
     * profile, to the one that it has now, each to its date there; returns those that moved.
     */
    Uni<List<KeptActivity>> redate(Transaction transaction, Athlete athlete, Touched touched, Instant now);

    /** The activities of the days around those that were touched. */
    Uni<List<KnownTake>> takes(Transaction transaction, Touched touched);

    /** The samples of those of these activities that have some, in their compact form. */
    Uni<Map<ActivityId, PackedSamples>> samples(
            Transaction transaction, AthleteId athlete, List<ActivityId> activities);

    /** Keeps which activities count in whose place, and which are races by that; no statement for none. */
    Uni<List<KeptActivity>> relink(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Link> links, Instant now);

    /** What followed from the runs before the first day that was touched, and the runs from then on that count. Two statements. */
    Uni<Since> since(Transaction transaction, Touched touched);

    /** Keeps these verdicts on runs; no statement for none. */
    Uni<List<KeptActivity>> judge(
            Transaction transaction, AthleteId athlete, Map<ActivityId, Verdict> verdicts, Instant now);

    /** Keeps what follows from the runs from the first touched day on, and the sums of the touched weeks. One statement. */
    Uni<Void> keepHistory(Transaction transaction, Touched touched, RunningHistory history);

    /** Keeps the fitness, and returns the athlete in the next version. */
    Uni<Athlete> keep(Transaction transaction, Athlete athlete, Fitness fitness, Instant now);

    /**
     * What is kept, with the volume of the weeks that the dates touch.
     *
     * @param from null for 90 days up to {@code to}
     * @param to null for the athlete's today
     */
    Uni<Kept> find(AthleteId athlete, @Nullable LocalDate from, @Nullable LocalDate to, Instant now);

    /** What the same would follow from without hidden providers; one statement. */
    Uni<SeenRuns> seen(
            AthleteId athlete, HiddenProviders hidden, @Nullable LocalDate from, @Nullable LocalDate to, Instant now);
}
