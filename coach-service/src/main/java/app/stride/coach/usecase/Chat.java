package app.stride.coach.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers an athlete in one piece. */
@ApplicationScoped
public class Chat {

    private final Exchanges exchanges;
    private final Model model;

    Chat(Exchanges exchanges, Model model) {
        this.exchanges = exchanges;
        this.model = model;
    }

    /** The model's answer, or a briefing when there is none; fails with {@link UnknownThread}. */
    public Uni<Reply> reply(Access access, Message message) {
        return exchanges
                .open(access, message)
                .flatMap(exchange -> model.answer(exchange.question())
                        .flatMap(answer -> exchanges.answered(exchange, answer))
                        .onFailure(ModelUnavailable.class)
                        .recoverWithUni(failure -> exchanges.unanswered(exchange, (ModelUnavailable) failure)));
    }
}
