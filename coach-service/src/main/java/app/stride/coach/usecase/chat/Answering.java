package app.stride.coach.usecase.chat;

import app.stride.coach.domain.question.Step;
import app.stride.coach.domain.verification.Verification;
import app.stride.coach.usecase.Access;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import app.stride.coach.usecase.chat.Dialogue.Asking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The way from a question to a reply: asked, checked, and where its numbers are not known asked once more. */
@ApplicationScoped
class Answering {

    private final Exchanges exchanges;
    private final Dialogue dialogue;
    private final Safety safety;

    Answering(Exchanges exchanges, Dialogue dialogue, Safety safety) {
        this.exchanges = exchanges;
        this.dialogue = dialogue;
        this.safety = safety;
    }

    /**
     * Whatever happens on the way, and one reply at the very end; fails with
     * {@link app.stride.coach.usecase.thread.UnknownThread} before anything.
     */
    Multi<ChatEvent> answer(Access access, Message message, Asking model) {
        return safety.referral(message, access)
                .map(referral -> exchanges.referred(access, message, referral))
                .map(Answering::inOnePiece)
                .orElseGet(() -> exchanges
                        .open(access, message)
                        .onItem()
                        .transformToMulti(exchange -> referredOrAnswered(exchange, model)));
    }

    /** What they told in a check-in counts like what they say now. */
    private Multi<ChatEvent> referredOrAnswered(Exchange exchange, Asking model) {
        return exchange.picture()
                .flatMap(picture -> safety.referral(picture, exchange.said(), exchange.access()))
                .map(referral -> inOnePiece(exchanges.referred(exchange, referral)))
                .orElseGet(() -> answer(exchange, model));
    }

    private Multi<ChatEvent> answer(Exchange exchange, Asking model) {
        Answer answer = new Answer();
        OutputGuardrail guardrail = new OutputGuardrail(safety, exchange.access());
        Asking guarded = guardrail.over(model);
        Multi<ChatEvent> events = dialogue.hold(exchange, exchange.question(), guarded, answer)
                .onFailure(failure -> answer.isSpeaking() && isTooLate(failure))
                .recoverWithMulti(() -> Multi.createFrom().iterable(answer.endedLate()));
        Uni<ChatEvent> end = Uni.createFrom()
                .deferred(() -> referredOr(guardrail, exchange, () -> checked(exchange, guarded, guardrail, answer)))
                .map(ChatEvent.End::new);
        return Multi.createBy()
                .concatenating()
                .streams(events, refusal(guardrail, answer), end.toMulti())
                .onFailure(ModelUnavailable.class)
                .recoverWithMulti(failure -> exchanges
                        .unanswered(exchange, (ModelUnavailable) failure, answer.proposals())
                        .<ChatEvent>map(ChatEvent.End::new)
                        .toMulti());
    }

    private static Multi<ChatEvent> refusal(OutputGuardrail guardrail, Answer answer) {
        return Multi.createFrom()
                .deferred(() ->
                        guardrail.referral().isPresent() || answer.refusal().isEmpty()
                                ? Multi.createFrom().empty()
                                : Multi.createFrom().item(new ChatEvent.Token(answer.refusal())));
    }

    /** What was shown until the time was over is kept. */
    private static boolean isTooLate(Throwable failure) {
        return failure instanceof ModelUnavailable unavailable && unavailable.reason() == Reason.TIMED_OUT;
    }

    /** A referral takes the place of whatever the model said. */
    private Uni<Reply> referredOr(OutputGuardrail guardrail, Exchange exchange, Supplier<Uni<Reply>> otherwise) {
        return guardrail
                .referral()
                .map(referral -> exchanges.referred(exchange, referral))
                .orElseGet(otherwise);
    }

    private static Multi<ChatEvent> inOnePiece(Uni<Reply> reply) {
        return reply.onItem()
                .transformToMulti(
                        whole -> Multi.createFrom().items(new ChatEvent.Token(whole.text()), new ChatEvent.End(whole)));
    }

    private Uni<Reply> checked(Exchange exchange, Asking model, OutputGuardrail guardrail, Answer answer) {
        if (answer.isBlank()) {
            return Uni.createFrom()
                    .failure(
                            answer.isCutShort()
                                    ? new ModelUnavailable(Reason.CUT_SHORT)
                                    : new ModelUnavailable(Reason.UNINTELLIGIBLE, "nothing to be read"));
        }
        Verification first = exchange.check(answer);
        if (first.isClean() || answer.isLate()) {
            return exchanges.answered(exchange, answer, first, answer.isBegunAnew());
        }
        Answer second = answer.again();
        return dialogue.again(
                        exchange,
                        answer.question(exchange.question()).after(new Step.Refused(answer.said(), first.findings())),
                        model,
                        second,
                        answer.round())
                .onItem()
                .ignoreAsUni()
                .replaceWith(() -> exchange.check(second))
                .flatMap(check -> referredOr(
                        guardrail,
                        exchange,
                        () -> isBetter(second, check, answer, first)
                                ? exchanges.answered(exchange, second, check, true)
                                : exchanges.answered(exchange, answer, first, answer.isBegunAnew())))
                .onFailure(ModelUnavailable.class)
                .recoverWithUni(() -> exchanges.answered(exchange, answer, first, answer.isBegunAnew()));
    }

    /** An answer that breaks off says less that nothing shows, but it says less. */
    private static boolean isBetter(Answer second, Verification check, Answer first, Verification before) {
        return !second.isBlank()
                && check.unverified().size() < before.unverified().size()
                && (first.isCutShort() || !second.isCutShort());
    }
}
