package app.stride.coach.usecase;

import app.stride.coach.domain.briefing.Briefing;
import app.stride.coach.domain.conversation.ThreadId;
import java.util.Optional;

/**
 * What the coach replies.
 *
 * @param briefing in place of an answer, when the model gave none
 */
public record Reply(ThreadId thread, String text, Optional<Briefing> briefing) {

    public boolean isError() {
        return briefing.isPresent();
    }
}
