package app.stride.coach.usecase.chat;

import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.Title;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.thread.Threads;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Sums up what of a long conversation the model can no longer be reminded of word by word. It happens after an answer and beside it, once
 * in so many turns; when it fails the oldest turns are left out for now, and it is tried again after the next answer.
 */
@ApplicationScoped
class SumUpThread {

    private static final System.Logger LOG = System.getLogger(SumUpThread.class.getName());

    private final Summariser summariser;
    private final Threads threads;
    private final Limits limits;

    SumUpThread(Summariser summariser, Threads threads, Limits limits) {
        this.summariser = summariser;
        this.threads = threads;
        this.limits = limits;
    }

    /** Nobody waits for it. */
    void inBackground(Exchange exchange, Turn answer) {
        ChatThread thread = exchange.thread().with(exchange.asked(), answer);
        List<Turn> due = thread.dueToBeSummedUp(limits.historyTurns(), limits.historyTokens());
        if (!due.isEmpty()) {
            sumUp(exchange, thread, due)
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> LOG.log(
                                    Level.INFO,
                                    "A conversation could not be summed up: {0} (request {1})",
                                    failure.getMessage(),
                                    exchange.access().requestId()));
        }
    }

    private Uni<Void> sumUp(Exchange exchange, ChatThread thread, List<Turn> due) {
        Turn lastQuestion = due.get(due.size() - 2);
        return summariser
                .sumUp(thread.earlier(), due, exchange.account())
                .flatMap(sum -> threads.sumUp(
                        exchange.access().athlete(),
                        exchange.threadId(),
                        Recollection.written(sum.text(), lastQuestion.at()),
                        sum.title().flatMap(Title::written)));
    }
}
