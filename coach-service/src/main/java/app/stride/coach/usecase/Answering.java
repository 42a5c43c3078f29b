package app.stride.coach.usecase;

import app.stride.coach.domain.conversation.Step;
import app.stride.coach.domain.verification.Verification;
import app.stride.coach.usecase.Dialogue.Asking;
import app.stride.coach.usecase.ModelUnavailable.Reason;
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

    /** Whatever happens on the way, and one reply at the very end; fails with {@link UnknownThread} before anything. */
    Multi<ChatEvent> answer(Access access, Message message, Asking model) {
        return safety.referral(message, access)
                .map(referral -> exchanges.referred(access, message, referral))
                .map(Answering::inOnePiece)
                .orElseGet(() ->
                        exchanges.open(access, message).onItem().transformToMulti(exchange -> answer(exchange, model)));
    }

    private Multi<ChatEvent> answer(Exchange exchange, Asking model) {
        Answer answer = new Answer();
        Watch watch = new Watch(safety, exchange.access());
        Asking watched = watch.over(model);
        Multi<ChatEvent> events = dialogue.hold(exchange, exchange.question(), watched, answer);
        Uni<ChatEvent> end = Uni.createFrom()
                .deferred(() -> referredOr(watch, exchange, () -> checked(exchange, watched, watch, answer)))
                .map(ChatEvent.End::new);
        return Multi.createBy()
                .concatenating()
                .streams(events, end.toMulti())
                .onFailure(ModelUnavailable.class)
                .recoverWithMulti(failure -> exchanges
                        .unanswered(exchange, (ModelUnavailable) failure, answer.proposals())
                        .<ChatEvent>map(ChatEvent.End::new)
                        .toMulti());
    }

    /** A referral takes the place of whatever the model said. */
    private Uni<Reply> referredOr(Watch watch, Exchange exchange, Supplier<Uni<Reply>> otherwise) {
        return watch.referral()
                .map(referral -> exchanges.referred(exchange, referral))
                .orElseGet(otherwise);
    }

    private static Multi<ChatEvent> inOnePiece(Uni<Reply> reply) {
        return reply.onItem()
                .transformToMulti(
                        whole -> Multi.createFrom().items(new ChatEvent.Token(whole.text()), new ChatEvent.End(whole)));
    }

    private Uni<Reply> checked(Exchange exchange, Asking model, Watch watch, Answer answer) {
        if (answer.isBlank()) {
            return Uni.createFrom()
                    .failure(
                            answer.isCutShort()
                                    ? new ModelUnavailable(Reason.CUT_SHORT)
                                    : new ModelUnavailable(Reason.UNINTELLIGIBLE, "nothing to be read"));
        }
        Verification first = exchange.check(answer);
        if (first.isClean()) {
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
                        watch,
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
