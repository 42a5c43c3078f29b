package app.stride.coach.usecase.chat;

import app.stride.coach.usecase.Access;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers an athlete word by word. */
@ApplicationScoped
public class StreamChat {

    private final Answering answering;
    private final Model model;

    StreamChat(Answering answering, Model model) {
        this.answering = answering;
        this.model = model;
    }

    /**
     * Tokens, tools and proposals, and one reply at the very end, as {@link Chat} gives it; fails with
     * {@link app.stride.coach.usecase.thread.UnknownThread} before the first. A reply that was corrected is
     * another than what was streamed.
     */
    public Multi<ChatEvent> reply(Access access, Message message) {
        return answering.answer(access, message, model::stream);
    }
}
