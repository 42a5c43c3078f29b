package app.stride.plans.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.athlete.AthleteId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QueuesTest {

    private static final AthleteId ADA = new AthleteId("ada");
    private static final AthleteId BEN = new AthleteId("ben");

    private final Queues queues = new Queues();
    private final List<String> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private final CompletableFuture<String> first = new CompletableFuture<>();

    @Test
    void ofOneAthleteOneGoesAfterAnotherAndOthersGoAtOnce() {
        send(ADA, "first", first);
        send(ADA, "second", done("second"));
        send(BEN, "other", done("other"));
        assertThat(begun).containsExactly("first", "other");

        first.complete("first");

        assertThat(begun).containsExactly("first", "other", "second");
        assertThat(ended).containsExactlyInAnyOrder("other", "first", "second");
        assertThat(queues.isEmpty()).isTrue();
    }

    @Test
    void whoFailsMakesWayForTheNext() {
        send(ADA, "first", first);
        send(ADA, "thrown", () -> {
            throw new IllegalStateException("before anything was done");
        });
        send(ADA, "third", done("third"));

        first.completeExceptionally(new IllegalStateException("in the middle"));

        assertThat(begun).containsExactly("first", "thrown", "third");
        assertThat(ended).containsExactlyInAnyOrder("failure", "failure", "third");
        assertThat(queues.isEmpty()).isTrue();
    }

    @Test
    void whoGivesUpWhileWaitingLetsNobodyPastTheOneBefore() {
        send(ADA, "first", first);
        Cancellable second = send(ADA, "second", done("second"));
        send(ADA, "third", done("third"));

        second.cancel();

        assertThat(begun).containsExactly("first");
        first.complete("first");
        assertThat(begun).containsExactly("first", "third");
        assertThat(queues.isEmpty()).isTrue();
    }

    @Test
    void whoLeavesWhileTheirTransactionGoesOnKeepsTheTurnUntilItIsOver() {
        Cancellable leaving = send(ADA, "first", first);
        send(ADA, "second", done("second"));

        leaving.cancel();

        assertThat(begun).containsExactly("first");
        first.complete("first");
        assertThat(begun).containsExactly("first", "second");
        assertThat(queues.isEmpty()).isTrue();
    }

    /** The end of the one before comes from a context of its own, which is nobody else's. */
    @Test
    void whoWaitedGoesOnWhereTheyCameFrom() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context own = vertx.getOrCreateContext();
            CompletableFuture<Void> waits = new CompletableFuture<>();
            CompletableFuture<Context> wentOn = new CompletableFuture<>();
            send(ADA, "first", first);
            own.runOnContext(ignored -> {
                send(ADA, "second", () -> {
                    wentOn.complete(Vertx.currentContext());
                    return Uni.createFrom().item("second");
                });
                waits.complete(null);
            });
            waits.get(10, TimeUnit.SECONDS);

            first.complete("first");

            assertThat(wentOn.get(10, TimeUnit.SECONDS)).isSameAs(own);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private Cancellable send(AthleteId athlete, String name, CompletableFuture<String> work) {
        return send(athlete, name, () -> Uni.createFrom().completionStage(work));
    }

    private Cancellable send(AthleteId athlete, String name, Supplier<Uni<String>> work) {
        return queues.inTurn(athlete, () -> {
                    begun.add(name);
                    return work.get();
                })
                .subscribe()
                .with(ended::add, failure -> ended.add("failure"));
    }

    private static CompletableFuture<String> done(String name) {
        return CompletableFuture.completedFuture(name);
    }
}
