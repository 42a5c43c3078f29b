package app.stride.coach.usecase;

import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Question;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** How a question is opened and closed, whichever way the answer takes in between. */
@ApplicationScoped
class Exchanges {

    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());
    private static final int DAYS = 30;

    private final GatherTraining training;
    private final Threads threads;
    private final Ids ids;
    private final Clock clock;
    private final Limits limits;

    Exchanges(GatherTraining training, Threads threads, Ids ids, Clock clock, Limits limits) {
        this.training = training;
        this.threads = threads;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
    }

    /** Keeps the athlete's words and collects what the model has to know; fails with {@link UnknownThread}. */
    Uni<Exchange> open(Access access, Message message) {
        return threadOf(access, message)
                .flatMap(thread -> pictureFor(access, message)
                        .map(picture -> new Exchange(access, thread, picture, question(message, thread, picture))));
    }

    /** Keeps the answer. */
    Uni<Reply> answered(Exchange exchange, String answer) {
        return threads.append(exchange.access().athlete(), exchange.threadId(), Turn.ofCoach(answer, clock.instant()))
                .replaceWith(new Reply(exchange.threadId(), answer, Optional.empty()));
    }

    /** Says why there is no answer, and gives what can be said without a model. It is no turn of the conversation. */
    Uni<Reply> unanswered(Exchange exchange, ModelUnavailable failure) {
        Level level = failure.reason() == Reason.NOT_CONFIGURED ? Level.DEBUG : Level.WARNING;
        String request = exchange.access().requestId();
        LOG.log(level, "The model gave no answer: {0} (request {1})", failure.getMessage(), request);
        return exchange.picture()
                .map(Uni.createFrom()::item)
                .orElseGet(() -> training.gather(exchange.access(), DAYS))
                .map(Briefing::of)
                .map(briefing -> new Reply(exchange.threadId(), failure.reason().sentence(), Optional.of(briefing)));
    }

    private Uni<ChatThread> threadOf(Access access, Message message) {
        Turn turn = Turn.ofAthlete(message.words(), clock.instant());
        if (message.thread().isEmpty()) {
            ChatThread begun = ChatThread.begunWith(message.words(), new ThreadId(ids.next()), turn.at());
            return threads.begin(access.athlete(), begun.summary(), turn).replaceWith(begun);
        }
        ThreadId id = message.thread().get();
        return threads.find(access.athlete(), id, limits.historyTurns())
                .map(found -> found.orElseThrow(UnknownThread::new))
                .call(() -> threads.append(access.athlete(), id, turn));
    }

    private Uni<Optional<TrainingPicture>> pictureFor(Access access, Message message) {
        return message.includeContext()
                ? training.gather(access, DAYS).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private Question question(Message message, ChatThread thread, Optional<TrainingPicture> picture) {
        return new Question(
                picture.map(AthleteContext::of).map(AthleteContext::markdown),
                thread.lastExchanges(limits.historyTurns()),
                message.words());
    }
}
