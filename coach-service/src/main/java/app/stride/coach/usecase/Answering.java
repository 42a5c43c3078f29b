package app.stride.coach.usecase;

import app.stride.coach.domain.conversation.Step;
import app.stride.coach.domain.verification.Verification;
import app.stride.coach.usecase.Dialogue.Asking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The way from a question to a reply: asked, checked, and where its numbers are not known asked once more. */
@ApplicationScoped
class Answering {

    private final Exchanges exchanges;
    private final Dialogue dialogue;

    Answering(Exchanges exchanges, Dialogue dialogue) {
        this.exchanges = exchanges;
        this.dialogue = dialogue;
    }

    /** Whatever happens on the way, and one reply at the very end; fails with {@link UnknownThread} before anything. */
    Multi<ChatEvent> answer(Access access, Message message, Asking model) {
        return exchanges.open(access, message).onItem().transformToMulti(exchange -> answer(exchange, model));
    }

    private Multi<ChatEvent> answer(Exchange exchange, Asking model) {
        Answer answer = new Answer();
        Multi<ChatEvent> events = dialogue.hold(exchange, exchange.question(), model, answer);
        Uni<ChatEvent> end = Uni.createFrom()
                .deferred(() -> checked(exchange, model, answer))
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

    private Uni<Reply> checked(Exchange exchange, Asking model, Answer answer) {
        Verification first = exchange.check(answer);
        if (first.isClean()) {
            return exchanges.answered(exchange, answer, first, false);
        }
        Answer second = answer.again();
        return dialogue.once(
                        exchange,
                        answer.question(exchange.question()).after(new Step.Refused(answer.text(), first.findings())),
                        model,
                        second)
                .onItem()
                .ignoreAsUni()
                .replaceWith(() -> exchange.check(second))
                .flatMap(check -> check.unverified().size() < first.unverified().size()
                        ? exchanges.answered(exchange, second, check, true)
                        : exchanges.answered(exchange, answer, first, false))
                .onFailure(ModelUnavailable.class)
                .recoverWithUni(() -> exchanges.answered(exchange, answer, first, false));
    }
}
