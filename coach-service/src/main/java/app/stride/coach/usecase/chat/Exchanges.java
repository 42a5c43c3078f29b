package app.stride.coach.usecase.chat;

import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.context.AthleteContext;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.proposal.Proposal;
import app.stride.coach.domain.proposal.ProposalSection;
import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.training.Plan;
import app.stride.coach.domain.training.Reading;
import app.stride.coach.domain.training.TrainingPicture;
import app.stride.coach.domain.verification.Verification;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.Ids;
import app.stride.coach.usecase.Limits;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.Observations;
import app.stride.coach.usecase.budget.Account;
import app.stride.coach.usecase.budget.Budget;
import app.stride.coach.usecase.context.GatherTraining;
import app.stride.coach.usecase.proposal.OpenProposals;
import app.stride.coach.usecase.thread.Threads;
import app.stride.coach.usecase.thread.UnknownThread;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a question is opened and closed, whichever way the answer takes in between. */
@ApplicationScoped
class Exchanges {

    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());
    private static final int DAYS = 30;

    /** What would be logged with every question, and is told by a metric. */
    private static final Set<Reason> QUIET =
            Set.of(Reason.NOT_CONFIGURED, Reason.RESTING, Reason.OUT_OF_BUDGET, Reason.ALL_OUT_OF_BUDGET);

    private final GatherTraining training;
    private final Threads threads;
    private final Ids ids;
    private final Model model;
    private final Clock clock;
    private final Limits limits;
    private final Budget budget;
    private final Observations observations;
    private final SumUpThread sumUp;
    private final Safety safety;
    private final OpenProposals proposals;

    Exchanges(
            GatherTraining training,
            Threads threads,
            Ids ids,
            Model model,
            Clock clock,
            Limits limits,
            Budget budget,
            Observations observations,
            SumUpThread sumUp,
            Safety safety,
            OpenProposals proposals) {
        this.training = training;
        this.threads = threads;
        this.ids = ids;
        this.model = model;
        this.clock = clock;
        this.limits = limits;
        this.budget = budget;
        this.observations = observations;
        this.sumUp = sumUp;
        this.safety = safety;
        this.proposals = proposals;
    }

    /** Keeps the athlete's words and collects what the model has to know; fails with {@link UnknownThread}. */
    Uni<Exchange> open(Access access, Message message) {
        Turn asked = Turn.ofAthlete(message.words(), clock.instant());
        Uni<ChatThread> thread = threadOf(access, message, asked);
        if (!message.includeContext()) {
            return thread.map(known -> exchange(access, asked, known, Optional.empty(), Optional.empty()));
        }
        Uni<Optional<Plan>> plan = training.plan(access);
        return Uni.combine()
                .all()
                .unis(thread, training.gather(access, DAYS, plan), proposals.read(access, plan))
                .with((known, picture, open) ->
                        exchange(access, asked, known, Optional.of(picture), Optional.of(context(picture, open))));
    }

    /** Keeps the answer. */
    Uni<Reply> answered(Exchange exchange, Answer answer, Verification verification, boolean corrected) {
        observations.answered(verification.unverified().size(), corrected);
        Turn turn = exchange.asked()
                .answeredWith(answer.text(), clock.instant(), exchange.kept(verification.told(answer.lastingFacts())));
        return threads.append(exchange.access().athlete(), exchange.threadId(), turn)
                .invoke(() -> sumUp.inBackground(exchange, turn))
                .replaceWith(new Reply(
                        exchange.threadId(),
                        answer.text(),
                        Optional.empty(),
                        verification,
                        corrected,
                        answer.isCutShort(),
                        exchange.missing(answer),
                        answer.proposals()));
    }

    /** Keeps the athlete's words and what they were told instead of an answer; in a new thread where theirs is gone. */
    Uni<Reply> referred(Access access, Message message, String referral) {
        Turn turn = Turn.ofAthlete(message.words(), clock.instant());
        return threadOf(access, message, turn)
                .onFailure(UnknownThread.class)
                .recoverWithUni(() -> begun(access, message, turn))
                .flatMap(thread -> referred(access, thread.summary().id(), turn, referral));
    }

    /** Keeps what the athlete was told instead of an answer. */
    Uni<Reply> referred(Exchange exchange, String referral) {
        return referred(exchange.access(), exchange.threadId(), exchange.asked(), referral);
    }

    private Uni<Reply> referred(Access access, ThreadId thread, Turn asked, String referral) {
        return threads.append(access.athlete(), thread, asked.answeredWith(referral, clock.instant(), List.of()))
                .replaceWith(Reply.referring(thread, referral));
    }

    /** Says why there is no answer, and gives what can be said without a model. It is no turn of the conversation. */
    Uni<Reply> unanswered(Exchange exchange, ModelUnavailable failure, List<Proposal> proposals) {
        Level level = QUIET.contains(failure.reason()) ? Level.DEBUG : Level.WARNING;
        String request = exchange.access().requestId();
        LOG.log(
                level,
                "The model gave no answer: {0} (request {1}). {2}",
                failure.getMessage(),
                request,
                failure.reason().remedy());
        return exchange.picture()
                .map(Uni.createFrom()::item)
                .orElseGet(() -> training.gather(exchange.access(), DAYS))
                .map(picture -> Reply.without(
                        exchange.threadId(),
                        failure.sentence(),
                        briefing(picture, exchange),
                        AthleteContext.of(picture).missing(),
                        proposals));
    }

    private Briefing briefing(TrainingPicture picture, Exchange exchange) {
        Briefing briefing = Briefing.of(picture);
        return safety.referralInBriefing(picture, exchange.said(), exchange.access())
                .map(briefing::referring)
                .orElse(briefing);
    }

    private AthleteContext context(TrainingPicture picture, Reading<List<Proposal>> open) {
        return AthleteContext.of(picture)
                .with(ProposalSection.of(open, picture))
                .within(limits.contextTokens());
    }

    private Exchange exchange(
            Access access,
            Turn asked,
            ChatThread thread,
            Optional<TrainingPicture> picture,
            Optional<AthleteContext> context) {
        Question question = new Question(
                        context.map(AthleteContext::markdown),
                        thread.earlier(),
                        thread.lastExchanges(limits.historyTurns(), limits.historyTokens()),
                        asked.text())
                .heeding(safety.cautions(picture, thread.with(asked).turns()));
        return new Exchange(
                access,
                thread,
                picture,
                context,
                question,
                asked,
                clock.instant().plus(model.patience()),
                account(access, picture));
    }

    private Account account(Access access, Optional<TrainingPicture> picture) {
        return picture.map(TrainingPicture::today)
                .map(today -> budget.account(access.athlete(), today.date()))
                .orElseGet(() -> budget.account(access.athlete()));
    }

    private Uni<ChatThread> threadOf(Access access, Message message, Turn turn) {
        if (message.thread().isEmpty()) {
            return begun(access, message, turn);
        }
        ThreadId id = message.thread().get();
        return threads.find(access.athlete(), id, 2 * limits.historyTurns())
                .map(found -> found.orElseThrow(UnknownThread::new))
                .call(() -> threads.append(access.athlete(), id, turn));
    }

    private Uni<ChatThread> begun(Access access, Message message, Turn turn) {
        ChatThread begun = ChatThread.begunWith(message.words(), new ThreadId(ids.next()), turn.at());
        return threads.begin(access.athlete(), begun.summary(), turn).replaceWith(begun);
    }
}
