package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Verdict;
import app.stride.activity.domain.athlete.Athlete;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.sameness.Choice;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.Ids;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.ZoneSource;
import app.stride.activity.usecase.activity.Activities;
import app.stride.activity.usecase.athlete.Athletes;
import app.stride.activity.usecase.fitness.FitnessRefreshes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The one way by which activities come in: what is new is kept and told in one transaction, what is known is found. */
@ApplicationScoped
class Intake {

    /** A recording with what was worked out of it, before it is anybody's. */
    record Arrival(
            Recording recording,
            Identity identity,
            String provider,
            @Nullable Origin origin,
            List<BestEffort> efforts,
            @Nullable PackedSamples samples,
            @Nullable Sha256 original) {}

    /** What came in together; see {@link Delivery}. */
    record Arrivals(
            List<Arrival> each,
            List<Original> originals,
            @Nullable RequestKey key) {}

    /** What came of it. */
    sealed interface Taken {
        /** At least one of the activities, which are all that came in, is new. */
        record New(List<KeptActivity> activities) implements Taken {}

        /** All of them were there. */
        record Known(List<KeptActivity> activities) implements Taken {}

        /** The request's key stands for another request. */
        record KeyTaken() implements Taken {}
    }

    /** How long fitness waits for the parts to come before it is worked out from those that are there. */
    static final Duration FITNESS_WAITS = Duration.ofMinutes(2);

    private final Athletes athletes;
    private final Activities activities;
    private final Events events;
    private final Transactions transactions;
    private final FitnessRefreshes refreshes;
    private final Ids ids;
    private final Clock clock;

    Intake(
            Athletes athletes,
            Activities activities,
            Events events,
            Transactions transactions,
            FitnessRefreshes refreshes,
            Ids ids,
            Clock clock) {
        this.athletes = athletes;
        this.activities = activities;
        this.events = events;
        this.transactions = transactions;
        this.refreshes = refreshes;
        this.ids = ids;
        this.clock = clock;
    }

    Uni<Taken> take(AthleteId id, Arrivals arrivals) {
        return delivery(id, arrivals, Duration.ZERO)
                .chain(delivery -> transactions
                        .inOne(transaction -> add(transaction, delivery))
                        .call(added -> added.ids().isEmpty() ? Uni.createFrom().voidItem() : refreshes.settled(id))
                        .chain(added -> whatCameOf(delivery, added)));
    }

    /**
     * Takes in a part of something larger. Fitness waits for the rest of it, but no longer than {@link #FITNESS_WAITS}.
     *
     * @param along what else is to be kept in the same transaction, given which of the arrivals are new
     */
    Uni<Void> takePart(AthleteId id, Arrivals arrivals, BiFunction<Transaction, Set<Arrival>, Uni<Void>> along) {
        return delivery(id, arrivals, FITNESS_WAITS)
                .chain(delivery -> transactions.inOne(transaction -> add(transaction, delivery)
                        .chain(added -> along.apply(transaction, newOnes(arrivals, delivery, added)))));
    }

    private static Set<Arrival> newOnes(Arrivals arrivals, Delivery delivery, Added added) {
        Set<Arrival> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < arrivals.each().size(); i++) {
            if (added.ids().contains(delivery.activities().get(i).kept().id())) {
                fresh.add(arrivals.each().get(i));
            }
        }
        return fresh;
    }

    private Uni<Delivery> delivery(AthleteId id, Arrivals arrivals, Duration fitnessWaits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return athletes.find(id)
                .map(found -> found.orElseGet(() -> Athlete.unknown(id, LocalDate.ofInstant(now, ZoneOffset.UTC))))
                .map(athlete -> new Delivery(
                        id,
                        arrivals.each().stream()
                                .map(arrival -> newActivity(athlete, arrival))
                                .toList(),
                        arrivals.originals(),
                        arrivals.key(),
                        now,
                        now.plus(fitnessWaits)));
    }

    private NewActivity newActivity(Athlete athlete, Arrival arrival) {
        Activity activity = Activity.recorded(
                new ActivityId(ids.next()), athlete.id(), arrival.recording(), athlete.zoneOrUtc(), arrival.origin());
        if (activity.countsAsRunning()) {
            PastRun run = PastRun.of(activity, arrival.efforts());
            Physiology physiology = athlete.physiology();
            activity = activity.judged(
                    new Verdict(physiology.loadOf(run), false, physiology.ageGradePercent(run)).rounded());
        }
        KeptActivity kept = new KeptActivity(
                activity,
                zoneSource(athlete, arrival),
                arrival.provider(),
                arrival.samples() != null,
                Choice.Kind.AUTOMATIC);
        return new NewActivity(kept, arrival.identity(), arrival.efforts(), arrival.samples(), arrival.original());
    }

    private static ZoneSource zoneSource(Athlete athlete, Arrival arrival) {
        if (arrival.recording().zone() != null) {
            return ZoneSource.RECORDING;
        }
        return athlete.profile().zone() == null ? ZoneSource.ASSUMED : ZoneSource.PROFILE;
    }

    private Uni<Added> add(Transaction transaction, Delivery delivery) {
        return activities
                .add(transaction, delivery)
                .call(added -> events.publish(transaction, recorded(delivery, added.ids())));
    }

    private static List<Event> recorded(Delivery delivery, Set<ActivityId> added) {
        List<Event> told = new ArrayList<>();
        for (NewActivity activity : delivery.activities()) {
            if (added.contains(activity.kept().id())) {
                told.add(new Event.ActivityRecorded(activity.kept()));
            }
        }
        return told;
    }

    private Uni<Taken> whatCameOf(Delivery delivery, Added added) {
        RequestKey key = delivery.key();
        if (key != null && !added.keyWasFree()) {
            return servedBefore(delivery, key);
        }
        return known(delivery).map(known -> added.ids().isEmpty() ? new Taken.Known(known) : taken(delivery, known));
    }

    /** As they are by now, linked and judged; as they came in where one of them was deleted again already. */
    private static Taken taken(Delivery delivery, List<KeptActivity> known) {
        return new Taken.New(
                known.size() == delivery.activities().size()
                        ? known
                        : delivery.activities().stream().map(NewActivity::kept).toList());
    }

    private Uni<Taken> servedBefore(Delivery delivery, RequestKey key) {
        return activities.served(delivery.athlete(), key.key()).chain(served -> {
            if (served.isEmpty() || !served.get().request().equals(key.request())) {
                return Uni.createFrom().item(new Taken.KeyTaken());
            }
            return known(delivery).map(known -> again(known, served.get()));
        });
    }

    private static Taken again(List<KeptActivity> known, ServedRequest served) {
        if (known.isEmpty()) {
            return new Taken.KeyTaken();
        }
        return served.created() ? new Taken.New(known) : new Taken.Known(known);
    }

    private Uni<List<KeptActivity>> known(Delivery delivery) {
        return activities.known(delivery.athlete(), delivery.activities());
    }
}
