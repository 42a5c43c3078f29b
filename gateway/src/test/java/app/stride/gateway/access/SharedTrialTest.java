package app.stride.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharedTrialTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<UniEmitter<? super String>> trials = new ArrayList<>();
    private long now = 7;
    private final SharedTrial<String> shared =
            new SharedTrial<>(() -> Uni.createFrom().<String>emitter(trials::add), Duration.ofSeconds(1), () -> now);

    @Test
    void whoComesMeanwhileBeginsNoOtherHoweverLongItTakes() {
        CompletableFuture<String> first = outcome();
        now += 100 * SECOND;
        CompletableFuture<String> second = outcome();

        assertThat(trials).hasSize(1);
        trials.get(0).complete("found");
        assertThat(first).isCompletedWithValue("found");
        assertThat(second).isCompletedWithValue("found");
    }

    @Test
    void oneThatFailedIsFollowedByTheNextAfterAPause() {
        CompletableFuture<String> first = outcome();
        now += 10 * SECOND;
        trials.get(0).fail(new IllegalStateException("away"));
        assertThat(first).isCompletedExceptionally();

        now += SECOND - 1;
        assertThat(outcome()).isCompletedExceptionally();
        assertThat(trials).hasSize(1);

        now += 1;
        CompletableFuture<String> next = outcome();
        assertThat(trials).hasSize(2);
        trials.get(1).complete("found");
        assertThat(next).isCompletedWithValue("found");
    }

    @Test
    void itGoesOnWhenNobodyWaitsForItAnyMore() {
        shared.outcome().subscribe().with(found -> {}, failure -> {}).cancel();

        CompletableFuture<String> next = outcome();

        assertThat(trials).hasSize(1);
        trials.get(0).complete("found");
        assertThat(next).isCompletedWithValue("found");
    }

    @Test
    void oneThatCannotEvenBeginHasFailed() {
        SharedTrial<String> broken = new SharedTrial<>(
                () -> {
                    throw new IllegalStateException("not configured");
                },
                Duration.ofSeconds(1),
                () -> now);

        assertThat(broken.outcome().subscribeAsCompletionStage()).isCompletedExceptionally();
    }

    private CompletableFuture<String> outcome() {
        return shared.outcome().subscribeAsCompletionStage();
    }
}
