package app.stride.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.usecase.ingest.LargeFiles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
    private final LargeFiles files = new OneAtATime();
    private final List<String> begun = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    private Cancellable send(String name, long bytes, CompletableFuture<String> work) {
        return files.inTurn(bytes, () -> {
                    begun.add(name);
                    return Uni.createFrom().completionStage(work);
                })
                .subscribe()
                .with(ended::add, failure -> ended.add("failure"));
    }

    @Test
    void largeFilesGoOneAfterAnotherAndSmallOnesAtOnce() {
        CompletableFuture<String> first = new CompletableFuture<>();
        send("first", LargeFiles.LARGE, first);
        send("second", LargeFiles.LARGE, CompletableFuture.failedFuture(new IllegalStateException()));
        send("third", LargeFiles.LARGE, CompletableFuture.completedFuture("third"));
        send("small", LargeFiles.LARGE - 1, CompletableFuture.completedFuture("small"));
        assertThat(begun).containsExactly("first", "small");

        first.complete("first");

        assertThat(begun).containsExactly("first", "small", "second", "third");
        assertThat(ended).containsExactlyInAnyOrder("small", "first", "failure", "third");
    }

    @Test
    void whoGivesUpWhileWaitingLetsNobodyPastTheOneBefore() {
        CompletableFuture<String> first = new CompletableFuture<>();
        send("first", LargeFiles.LARGE, first);
        Cancellable second = send("second", LargeFiles.LARGE, CompletableFuture.completedFuture("second"));
        send("third", LargeFiles.LARGE, CompletableFuture.completedFuture("third"));

        second.cancel();

        assertThat(begun).containsExactly("first");
        first.complete("first");
        assertThat(begun).containsExactly("first", "third");
    }

    @Test
    void whoLeavesWhileTheirFileIsReadKeepsTheTurnUntilItIs() {
        CompletableFuture<String> first = new CompletableFuture<>();
        Cancellable leaving = send("first", LargeFiles.LARGE, first);
        send("second", LargeFiles.LARGE, CompletableFuture.completedFuture("second"));

        leaving.cancel();

        assertThat(begun).containsExactly("first");
        first.complete("first");
        assertThat(begun).containsExactly("first", "second");
        assertThat(ended).containsExactly("second");
    }
}
