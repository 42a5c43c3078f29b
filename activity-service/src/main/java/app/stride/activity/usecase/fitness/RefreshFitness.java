package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.fitness.FitnessLog.Due;
import app.stride.activity.usecase.fitness.FitnessLog.LoggedRun;
import app.stride.running.TrainingLoad;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Works out anew what follows from an athlete's runs and profile: dates, loads, fitness. However many changes have come in since, one
 * refresh covers them all.
 */
@ApplicationScoped
public class RefreshFitness {

    /** What came of it. */
    public sealed interface Outcome {
        /** Nobody waits. */
        record NothingDue() implements Outcome {}

        record Refreshed(AthleteId athlete) implements Outcome {}

        /** It failed, and is put off, so that it stands in nobody's way. */
        record PutOff(AthleteId athlete, Throwable cause) implements Outcome {}
    }

    private static final Duration PUT_OFF_FOR = Duration.ofMinutes(1);

    /** What the runs say. */
    private record Computed(Fitness fitness, DailyLoads loads, Map<ActivityId, Optional<TrainingLoad>> changedLoads) {}

    private static final class Failed extends RuntimeException {
        private final transient Due due;

        Failed(Due due, Throwable cause) {
            super(cause);
            this.due = due;
        }
    }

    private final FitnessLog log;
    private final Events events;
    private final Transactions transactions;
    private final HeavyWork heavyWork;
    private final Clock clock;

    RefreshFitness(FitnessLog log, Events events, Transactions transactions, HeavyWork heavyWork, Clock clock) {
        this.log = log;
        this.events = events;
        this.transactions = transactions;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /** Refreshes the athlete who has waited longest. */
    public Uni<Outcome> next() {
        Instant now = clock.instant();
        return transactions
                .<Outcome>inOne(transaction -> log.takeNext(transaction, now)
                        .chain(due -> due.isEmpty()
                                ? Uni.createFrom().item(new Outcome.NothingDue())
                                : refresh(transaction, due.get(), now)
                                        .onFailure()
                                        .transform(cause -> new Failed(due.get(), cause))))
                .onFailure(Failed.class)
                .recoverWithUni(failure -> putOff((Failed) failure, now));
    }

    private Uni<Outcome> putOff(Failed failure, Instant now) {
        AthleteId athlete = failure.due.athlete();
        return log.postpone(athlete, now.plus(PUT_OFF_FOR))
                .replaceWith(new Outcome.PutOff(athlete, Objects.requireNonNull(failure.getCause())));
    }

    private Uni<Outcome> refresh(Transaction transaction, Due due, Instant now) {
        return log.lock(transaction, due.athlete(), now)
                .chain(athlete -> log.redate(transaction, athlete, now)
                        .chain(redated -> log.runs(transaction, athlete.id())
                                .chain(runs -> heavyWork.run(() -> compute(athlete, runs, due.from(), now)))
                                .chain(computed -> keep(transaction, athlete, redated, computed, now))))
                .replaceWith(new Outcome.Refreshed(due.athlete()));
    }

    private static Computed compute(Athlete athlete, List<LoggedRun> runs, LocalDate from, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, athlete.zoneOrUtc());
        RunningHistory history = new RunningHistory(
                runs.stream().map(LoggedRun::run).toList(), athlete.profile().physiology());
        Map<ActivityId, Optional<TrainingLoad>> changed = new LinkedHashMap<>();
        for (LoggedRun logged : runs) {
            PastRun run = logged.run();
            if (!run.date().isBefore(from)) {
                TrainingLoad load = Loads.rounded(history.loadOf(run, run.date()));
                if (!Objects.equals(load, logged.load())) {
                    changed.put(run.activity(), Optional.ofNullable(load));
                }
            }
        }
        return new Computed(history.on(today), DailyLoads.of(history.trend(LocalDate.MIN, today)), changed);
    }

    private Uni<Void> keep(
            Transaction transaction, Athlete athlete, List<KeptActivity> redated, Computed computed, Instant now) {
        return log.keepLoads(transaction, athlete.id(), computed.changedLoads(), now)
                .chain(reloaded -> keepFitness(transaction, athlete, computed, now)
                        .chain(refreshed -> events.publish(transaction, told(redated, reloaded, refreshed))));
    }

    private Uni<Optional<Athlete>> keepFitness(
            Transaction transaction, Athlete athlete, Computed computed, Instant now) {
        return computed.fitness().equals(athlete.fitness())
                ? Uni.createFrom().item(Optional.empty())
                : log.keep(transaction, athlete, computed.fitness(), computed.loads(), now)
                        .map(Optional::of);
    }

    /** One event per activity, in its last state. */
    private static List<Event> told(
            List<KeptActivity> redated, List<KeptActivity> reloaded, Optional<Athlete> refreshed) {
        Map<ActivityId, Event> last = new LinkedHashMap<>();
        redated.forEach(activity -> last.put(activity.id(), new Event.ActivityUpdated(activity)));
        reloaded.forEach(activity -> last.put(activity.id(), new Event.ActivityUpdated(activity)));
        List<Event> told = new ArrayList<>(last.values());
        refreshed.ifPresent(athlete -> told.add(new Event.AthleteUpdated(athlete)));
        return told;
    }
}
