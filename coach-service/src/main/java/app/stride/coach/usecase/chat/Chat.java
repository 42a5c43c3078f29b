package app.stride.coach.usecase.chat;

import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers an athlete in one piece. */
@ApplicationScoped
public class Chat {

    private final Answering answering;
    private final Model model;

    Chat(Answering answering, Model model) {
        this.answering = answering;
        this.model = model;
    }

    /**
     * The model's answer, or a briefing when there is none; fails with
     * {@link app.stride.coach.usecase.thread.UnknownThread}.
     */
    public Uni<Reply> reply(Access access, Message message) {
        return answering
                .answer(access, message, model::answer)
                .select()
                .last()
                .toUni()
                .map(end -> ((ChatEvent.End) end).reply());
    }
}
