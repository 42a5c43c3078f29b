package app.stride.activity.usecase.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.usecase.FitnessRefreshes;
import app.stride.activity.usecase.Transaction;
import app.stride.activity.usecase.Transactions;
import app.stride.activity.usecase.athlete.Athletes;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A delivery whose activities come in from elsewhere at the same moment, so that they stand in its way unseen. */
class IntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AthleteId ADA = new AthleteId("ada");
    private static final Arrivals NOTHING = new Arrivals(List.of(), List.of(), null);

    private final AtomicInteger tries = new AtomicInteger();

    private static <T> T port(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    private static final class NoDatabase implements Transactions {
        @Override
        public <T> Uni<T> inOne(Function<Transaction, Uni<T>> work) {
            return Uni.createFrom().deferred(() -> work.apply(new Transaction() {}));
        }
    }

    /** Of which so many first tries meet what they cannot see. */
    private Intake meetingUnseen(int times) {
        Deliveries deliveries = new Deliveries(
                port(
                        Athletes.class,
                        (proxy, method, arguments) -> Uni.createFrom().item(Optional.empty())),
                () -> new UUID(0, 1),
                Clock.systemUTC());
        NewActivities activities = port(
                NewActivities.class,
                (proxy, method, arguments) ->
                        Uni.createFrom().item(new Added(Set.of(), Map.of(), true, tries.getAndIncrement() < times)));
        return new Intake(
                deliveries,
                activities,
                (transaction, events) -> Uni.createFrom().voidItem(),
                new NoDatabase(),
                port(FitnessRefreshes.class, (proxy, method, arguments) -> null));
    }

    private void takePart(Intake intake) {
        intake.takePart(ADA, NOTHING, (transaction, fresh) -> Uni.createFrom().voidItem())
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void whatIsMetUnseenIsLookedAtAgain() {
        takePart(meetingUnseen(2));

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsMetUnseenAgainAndAgainIsNoFaultOfTheFile() {
        assertThatThrownBy(() -> takePart(meetingUnseen(Integer.MAX_VALUE))).isInstanceOf(MetUnseenException.class);
    }
}
