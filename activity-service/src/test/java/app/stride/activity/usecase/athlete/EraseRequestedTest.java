package app.stride.activity.usecase.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.athlete.EraseRequested.Outcome;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An operator's requests, among them some that cannot be fulfilled. */
class EraseRequestedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final IllegalStateException LOCKED = new IllegalStateException("somebody holds them");

    private final List<AthleteId> requested = new ArrayList<>(IntStream.range(0, 12)
            .mapToObj(number -> new AthleteId("athlete-" + number))
            .toList());
    private final List<AthleteId> erased = new ArrayList<>();
    private final List<AthleteId> putOff = new ArrayList<>();
    private Uni<Void> puttingOff = Uni.createFrom().voidItem();

    /** Erases everybody but these. */
    private EraseRequested but(Set<AthleteId> locked) {
        Erasures erasures = new Requests(locked);
        Transactions transactions = new AllOrNothing();
        return new EraseRequested(
                erasures,
                new EraseAthlete(
                        erasures,
                        (transaction, events) -> Uni.createFrom().voidItem(),
                        transactions,
                        Clock.systemUTC()),
                transactions);
    }

    private static Outcome result(EraseRequested eraseRequested) {
        return eraseRequested.untilNow().await().atMost(PATIENCE);
    }

    @Test
    void everybodyIsErasedHoweverManyTheyAre() {
        Outcome outcome = result(but(Set.of()));

        assertThat(outcome).isEqualTo(new Outcome(12, List.of()));
        assertThat(erased).hasSize(12);
    }

    @Test
    void whoCannotBeErasedHoldsUpNobody() {
        AthleteId first = requested.get(0);
        AthleteId later = requested.get(7);

        Outcome outcome = result(but(Set.of(first, later)));

        assertThat(outcome).isEqualTo(new Outcome(10, List.of(LOCKED, LOCKED)));
        assertThat(putOff).containsExactly(first, later);
        assertThat(erased).hasSize(10).doesNotContain(first, later);
    }

    @Test
    void whereNobodyCanBePutOffEitherItComesToAnEnd() {
        IOException away = new IOException("the database is away");
        puttingOff = Uni.createFrom().failure(away);

        assertThatThrownBy(() -> result(but(Set.copyOf(requested)))).hasRootCause(away);
    }

    /** What is done in one that fails has not been done. */
    private final class AllOrNothing implements Transactions {
        @Override
        public <T> Uni<T> inOne(Function<Transaction, Uni<T>> work) {
            return Uni.createFrom().deferred(() -> {
                List<AthleteId> before = List.copyOf(requested);
                int done = erased.size();
                return work.apply(new Transaction() {}).onFailure().invoke(() -> {
                    requested.clear();
                    requested.addAll(before);
                    erased.subList(done, erased.size()).clear();
                });
            });
        }
    }

    private final class Requests implements Erasures {
        private final Set<AthleteId> locked;

        private Requests(Set<AthleteId> locked) {
            this.locked = locked;
        }

        @Override
        public Uni<Erased> erase(Transaction transaction, AthleteId athlete, Instant at) {
            if (locked.contains(athlete)) {
                return Uni.createFrom().failure(LOCKED);
            }
            erased.add(athlete);
            return Uni.createFrom().item(new Erased(1, 1, 1));
        }

        @Override
        public Uni<List<AthleteId>> takeRequested(Transaction transaction, int atMost) {
            List<AthleteId> next = requested.subList(0, Math.min(atMost, requested.size()));
            List<AthleteId> taken = List.copyOf(next);
            next.clear();
            return Uni.createFrom().item(taken);
        }

        @Override
        public Uni<Void> postponeRequested(AthleteId athlete) {
            requested.remove(athlete);
            putOff.add(athlete);
            return puttingOff;
        }

        @Override
        public Uni<List<AthleteId>> takeForgotten(Transaction transaction, Instant before) {
            throw new UnsupportedOperationException();
        }
    }
}
