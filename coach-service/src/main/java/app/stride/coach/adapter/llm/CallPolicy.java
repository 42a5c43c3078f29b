package app.stride.coach.adapter.llm;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Booking;
import app.stride.coach.usecase.budget.Budget;
import app.stride.coach.usecase.chat.Model.Said;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What every call of a model passes through: it may be left alone for a while, must be paid for, and is measured and traced. */
final class CallPolicy {
    private static final Logger LOG = Logger.getLogger(CallPolicy.class);

    /** Failures that nobody charges for, as against an answer that took too long or cannot be used. */
    private static final Set<Reason> FREE =
            Set.of(Reason.REFUSED, Reason.UNKNOWN, Reason.REJECTED, Reason.BUSY, Reason.CROWDED, Reason.UNREACHABLE);

    private final ModelAddress address;
    private final Breaker breaker;
    private final Budget budget;
    private final ModelMetrics metrics;
    private final ModelTraces traces;

    CallPolicy(ModelAddress address, Breaker breaker, Budget budget, ModelMetrics metrics, ModelTraces traces) {
        this.address = address;
        this.breaker = breaker;
        this.budget = budget;
        this.metrics = metrics;
        this.traces = traces;
    }

    /** A call that gives its answer at once. */
    <T> Uni<T> whole(Account account, Prompt prompt, Function<Tally, Uni<T>> call) {
        ModelTraces.Trace trace = traces.begin(address, prompt);
        Tally tally = prompt.tally();
        return admitted(account, tally, trace)
                .flatMap(booking -> metrics.timed(address.use(), call.apply(tally))
                        .onFailure()
                        .transform(Failures::meaningOf)
                        .onTermination()
                        .invoke((answer, failure, cancelled) ->
                                end(booking, account, tally, trace, failure, cancelled)));
    }

    /** A call that gives its answer in pieces. */
    Multi<Said> inPieces(Account account, Prompt prompt, Function<Tally, Multi<Said>> call) {
        ModelTraces.Trace trace = traces.begin(address, prompt);
        Tally tally = prompt.tally();
        return admitted(account, tally, trace)
                .onItem()
                .transformToMulti(booking -> metrics.timedStream(
                                address.use(), call.apply(tally).invoke(said -> count(said, tally, trace)))
                        .onFailure()
                        .transform(Failures::meaningOf)
                        .onTermination()
                        .invoke((failure, cancelled) -> end(booking, account, tally, trace, failure, cancelled)));
    }

    private static void count(Said said, Tally tally, ModelTraces.Trace trace) {
        if (said instanceof Said.Words words) {
            tally.said(words.text());
            trace.said(words.text());
        } else if (said instanceof Said.Wants wants) {
            wants.calls().forEach(call -> tally.wants(call.name(), call.json()));
        }
    }

    private Uni<Booking> admitted(Account account, Tally tally, ModelTraces.Trace trace) {
        return Uni.createFrom()
                .deferred(() -> {
                    breaker.pass(account.athlete());
                    return budget.book(account, tally.most()).onTermination().invoke((booking, failure, cancelled) -> {
                        if (booking == null) {
                            breaker.undecided();
                        }
                    });
                })
                .onFailure(ModelUnavailable.class)
                .invoke(refused -> {
                    metrics.refused(address.use(), ((ModelUnavailable) refused).reason());
                    trace.end(tally, refused);
                })
                .invoke(booking -> tally.begin());
    }

    private void end(
            Booking booking,
            Account account,
            Tally tally,
            ModelTraces.Trace trace,
            @Nullable Throwable failure,
            boolean cancelled) {
        if (failure instanceof ModelUnavailable unavailable) {
            breaker.failed(unavailable.reason(), account.athlete());
            if (FREE.contains(unavailable.reason())) {
                tally.refused();
            }
        } else if (cancelled || failure != null) {
            breaker.undecided();
        } else if (tally.wantsTools()) {
            breaker.responded();
        } else {
            breaker.succeeded();
        }
        metrics.resting(address.use(), breaker.isOpen());
        metrics.count(address.use(), tally.reported());
        trace.end(tally, failure);
        booking.settle(tally.used())
                .subscribe()
                .with(
                        done -> {},
                        lost -> LOG.warnf(
                                "Tokens could not be counted: %s",
                                lost.getClass().getSimpleName()));
    }
}
