package app.stride.activity.usecase.ingest;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Event;
import app.stride.activity.usecase.Events;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.KeptActivity;
import app.stride.activity.usecase.RequestKey;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The one way by which activities come in: what is new is kept and told in one transaction, what is known is found. */
@ApplicationScoped
class Intake {

    /** How long fitness waits for the parts to come before it is worked out from those that are there. */
    static final Duration FITNESS_WAITS = Duration.ofMinutes(2);

    /** Each time somebody else's has to come in within the moment of one statement. */
    private static final int TRIES = 10;

    private final Deliveries deliveries;
    private final NewActivities activities;
    private final Events events;
    private final Transactions transactions;
    private final FitnessRefreshes refreshes;

    Intake(
            Deliveries deliveries,
            NewActivities activities,
            Events events,
            Transactions transactions,
            FitnessRefreshes refreshes) {
        this.deliveries = deliveries;
        this.activities = activities;
        this.events = events;
        this.transactions = transactions;
        this.refreshes = refreshes;
    }

    Uni<Taken> take(AthleteId id, Arrivals arrivals) {
        return deliveries
                .of(id, arrivals, Duration.ZERO)
                .chain(delivery -> inOne(transaction -> add(transaction, delivery))
                        .call(added -> added.isNothing() ? Uni.createFrom().voidItem() : refreshes.settled(id))
                        .chain(added -> whatCameOf(delivery, added)));
    }

    /**
     * Takes in a part of something larger. Fitness waits for the rest of it, but no longer than {@link #FITNESS_WAITS}.
     *
     * @param along what else is to be kept in the same transaction, given of which of the arrivals something was kept
     */
    Uni<Void> takePart(AthleteId id, Arrivals arrivals, BiFunction<Transaction, Set<Arrival>, Uni<Void>> along) {
        return deliveries
                .of(id, arrivals, FITNESS_WAITS)
                .chain(delivery -> inOne(transaction -> add(transaction, delivery)
                        .chain(added -> along.apply(transaction, newOnes(arrivals, delivery, added)))));
    }

    private static Set<Arrival> newOnes(Arrivals arrivals, Delivery delivery, Added added) {
        Set<Arrival> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < arrivals.each().size(); i++) {
            if (added.holds(delivery.activities().get(i).kept().id())) {
                fresh.add(arrivals.each().get(i));
            }
        }
        return fresh;
    }

    /** Who met what had come in meanwhile looks at it in another transaction, which sees it. */
    private <T> Uni<T> inOne(Function<Transaction, Uni<T>> work) {
        return transactions
                .inOne(work)
                .onFailure(MetUnseenException.class)
                .retry()
                .atMost(TRIES);
    }

    private Uni<Added> add(Transaction transaction, Delivery delivery) {
        return activities
                .add(transaction, delivery)
                .chain(added -> added.metUnseen()
                        ? Uni.createFrom().failure(new MetUnseenException())
                        : events.publish(transaction, told(delivery, added)).replaceWith(added));
    }

    private static List<Event> told(Delivery delivery, Added added) {
        List<Event> told = new ArrayList<>();
        for (NewActivity activity : delivery.activities()) {
            if (added.ids().contains(activity.kept().id())) {
                told.add(new Event.ActivityRecorded(activity.kept()));
            }
        }
        added.enriched().values().forEach(activity -> told.add(new Event.ActivityUpdated(activity)));
        return told;
    }

    private Uni<Taken> whatCameOf(Delivery delivery, Added added) {
        RequestKey key = delivery.key();
        if (key != null && !added.keyWasFree()) {
            return servedBefore(delivery, key);
        }
        return known(delivery).map(known -> added.isNothing() ? new Taken.Known(known) : taken(delivery, known));
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
            return new Taken.Deleted();
        }
        return served.created() ? new Taken.New(known) : new Taken.Known(known);
    }

    private Uni<List<KeptActivity>> known(Delivery delivery) {
        return activities.known(delivery.athlete(), delivery.activities());
    }
}
