package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.fitness.Fitness;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.HeavyWork;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.fitness.FitnessLog.LoggedRun;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Works out anew what follows from an athlete's runs and profile, from the first day on that was touched: dates, doubles, loads, records,
 * fitness. However many changes have come in since, one refresh covers them all.
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

    /** What the runs say. */
    private record Computed(RunningHistory history, Fitness fitness, Map<ActivityId, Verdict> changed) {}

    private static final class Failed extends RuntimeException {
        private final transient Touched touched;

        Failed(Touched touched, Throwable cause) {
            super(cause);
            this.touched = touched;
        }
    }

    private final FitnessLog log;
    private final LinkDoubles linkDoubles;
    private final Events events;
    private final Transactions transactions;
    private final HeavyWork heavyWork;
    private final Clock clock;

    RefreshFitness(
            FitnessLog log,
            LinkDoubles linkDoubles,
            Events events,
            Transactions transactions,
            HeavyWork heavyWork,
            Clock clock) {
        this.log = log;
        this.linkDoubles = linkDoubles;
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
                        .chain(touched -> touched.isEmpty()
                                ? Uni.createFrom().item(new Outcome.NothingDue())
                                : refresh(transaction, touched.get(), now)
                                        .onFailure()
                                        .transform(cause -> new Failed(touched.get(), cause))))
                .onFailure(Failed.class)
                .recoverWithUni(failure -> putOff((Failed) failure));
    }

    private Uni<Outcome> putOff(Failed failure) {
        AthleteId athlete = failure.touched.athlete();
        return log.postpone(athlete)
                .replaceWith(new Outcome.PutOff(athlete, Objects.requireNonNull(failure.getCause())));
    }

    private Uni<Outcome> refresh(Transaction transaction, Touched touched, Instant now) {
        return log.lock(transaction, touched.athlete(), now)
                .chain(athlete -> refresh(transaction, athlete, touched.upTo(today(athlete, now)), now))
                .replaceWith(new Outcome.Refreshed(touched.athlete()));
    }

    private Uni<Void> refresh(Transaction transaction, Athlete athlete, Touched touched, Instant now) {
        return log.redate(transaction, athlete, touched, now)
                .chain(redated -> linkDoubles
                        .around(transaction, touched.with(redated), now)
                        .chain(linked -> work(
                                transaction,
                                athlete,
                                touched.with(redated).with(linked),
                                joined(redated, linked),
                                now)));
    }

    private static LocalDate today(Athlete athlete, Instant now) {
        return LocalDate.ofInstant(now, athlete.zoneOrUtc());
    }

    private Uni<Void> work(
            Transaction transaction, Athlete athlete, Touched touched, List<KeptActivity> changed, Instant now) {
        // The history is the largest statement: what comes after it does not wait for its answer to be sent.
        return log.since(transaction, touched)
                .chain(since -> heavyWork.run(() -> compute(athlete, since, now)))
                .chain(computed -> Uni.join()
                        .all(
                                log.keepHistory(transaction, touched, computed.history()),
                                keepAndTell(transaction, athlete, changed, computed, now))
                        .andFailFast()
                        .replaceWithVoid());
    }

    private Uni<Void> keepAndTell(
            Transaction transaction, Athlete athlete, List<KeptActivity> changed, Computed computed, Instant now) {
        return log.judge(transaction, athlete.id(), computed.changed(), now)
                .chain(judged -> keepFitness(transaction, athlete, computed.fitness(), now)
                        .chain(refreshed -> events.publish(transaction, told(joined(changed, judged), refreshed))));
    }

    private static Computed compute(Athlete athlete, Since since, Instant now) {
        RunningHistory history = new RunningHistory(
                since.past(),
                since.runs().stream().map(LoggedRun::run).toList(),
                athlete.profile().physiology());
        Map<ActivityId, Verdict> changed = new LinkedHashMap<>();
        for (LoggedRun logged : since.runs()) {
            if (!logged.run().date().isBefore(since.past().from())) {
                Verdict verdict = history.verdictOn(logged.run()).rounded();
                if (!verdict.equals(logged.verdict())) {
                    changed.put(logged.run().activity(), verdict);
                }
            }
        }
        return new Computed(history, history.on(today(athlete, now)), changed);
    }

    private Uni<Optional<Athlete>> keepFitness(Transaction transaction, Athlete athlete, Fitness fitness, Instant now) {
        return fitness.equals(athlete.fitness())
                ? Uni.createFrom().item(Optional.empty())
                : log.keep(transaction, athlete, fitness, now).map(Optional::of);
    }

    private static List<KeptActivity> joined(List<KeptActivity> earlier, List<KeptActivity> later) {
        List<KeptActivity> joined = new ArrayList<>(earlier);
        joined.addAll(later);
        return joined;
    }

    /** One event per activity, in its last state. */
    private static List<Event> told(List<KeptActivity> changed, Optional<Athlete> refreshed) {
        Map<ActivityId, Event> last = new LinkedHashMap<>();
        changed.forEach(activity -> last.put(activity.id(), new Event.ActivityUpdated(activity)));
        List<Event> told = new ArrayList<>(last.values());
        refreshed.ifPresent(athlete -> told.add(new Event.AthleteUpdated(athlete)));
        return told;
    }
}
