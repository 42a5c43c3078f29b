package app.stride.coach.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers an athlete word by word. */
@ApplicationScoped
public class StreamChat {

    private final Exchanges exchanges;
    private final Model model;

    StreamChat(Exchanges exchanges, Model model) {
        this.exchanges = exchanges;
        this.model = model;
    }

    /** Tokens, and one reply at the very end, as {@link Chat} gives it; fails with {@link UnknownThread} before the first. */
    public Multi<ChatEvent> reply(Access access, Message message) {
        return exchanges.open(access, message).onItem().transformToMulti(this::answer);
    }

    private Multi<ChatEvent> answer(Exchange exchange) {
        StringBuilder answer = new StringBuilder();
        Multi<ChatEvent> tokens =
                model.stream(exchange.question()).invoke(answer::append).map(ChatEvent.Token::new);
        Uni<ChatEvent> end = Uni.createFrom()
                .deferred(() -> exchanges.answered(exchange, answer.toString()))
                .<ChatEvent>map(ChatEvent.End::new);
        return Multi.createBy()
                .concatenating()
                .streams(tokens, end.toMulti())
                .onFailure(ModelUnavailable.class)
                .recoverWithMulti(failure -> exchanges
                        .unanswered(exchange, (ModelUnavailable) failure)
                        .<ChatEvent>map(ChatEvent.End::new)
                        .toMulti());
    }
}
