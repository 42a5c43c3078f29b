package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.chat.Model.Said;
import dev.langchain4j.model.output.TokenUsage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls of a model: off the event loop, only so many at a time, each with one hard deadline, and ended when nobody listens. */
final class ModelCalls {

    private final ExecutorService threads;
    private final ScheduledExecutorService timer;

    ModelCalls(ExecutorService threads, ScheduledExecutorService timer) {
        this.threads = threads;
        this.timer = timer;
    }

    /** A deadline that is not needed any more goes at once, and with it all that hangs on the call: not only when it would have come. */
    static ScheduledThreadPoolExecutor deadlines(ThreadFactory factory) {
        ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, factory);
        deadlines.setRemoveOnCancelPolicy(true);
        return deadlines;
    }

    /** A call that gives its answer at once. */
    <T> Uni<T> whole(Duration atMost, Supplier<T> call) {
        return Uni.createFrom()
                .emitter(emitter -> emitter.onTermination(run(
                        () -> {
                            try {
                                emitter.complete(call.get());
                            } catch (RuntimeException failure) {
                                emitter.fail(failure);
                            }
                        },
                        emitter::fail,
                        atMost)));
    }

    /**
     * A call that gives its answer in pieces, and says itself when it ends or fails.
     *
     * @param usage is told at the end what the model says it was given and gave
     */
    Multi<Said> inPieces(Duration atMost, Consumer<@Nullable TokenUsage> usage, Consumer<TokensTo> call) {
        return Multi.createFrom().emitter(emitter -> {
            TokensTo listener = new TokensTo(emitter, usage);
            emitter.onTermination(run(
                    () -> {
                        try {
                            call.accept(listener);
                        } catch (RuntimeException failure) {
                            listener.onError(failure);
                        }
                    },
                    listener::onError,
                    atMost));
        });
    }

    /** Starts the call and its deadline, and returns what ends both. */
    private Runnable run(Runnable call, Consumer<Throwable> onFailure, Duration atMost) {
        OpenLine line = new OpenLine();
        ScheduledFuture<?> deadline = timer.schedule(
                () -> onFailure.accept(new ModelUnavailable(Reason.TIMED_OUT)),
                Math.max(0, atMost.toMillis()),
                TimeUnit.MILLISECONDS);
        try {
            Future<?> running = threads.submit(() -> {
                line.during(call);
                deadline.cancel(false); // here, too: a call may be over before anybody hears of its end
            });
            return () -> {
                deadline.cancel(false);
                running.cancel(true);
                line.close();
            };
        } catch (RejectedExecutionException tooMany) {
            deadline.cancel(false);
            onFailure.accept(new ModelUnavailable(Reason.CROWDED, "too many calls at a time"));
            return () -> {};
        }
    }
}
