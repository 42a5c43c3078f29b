package app.stride.coach.testkit;

import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.domain.conversation.Turn.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was said in a conversation. */
public final class Turns {

    private Turns() {}

    /** What the coach said, of which nobody knows any longer what it answers. */
    public static Turn ofCoach(String text, Instant at) {
        return new Turn(Speaker.COACH, text, at, List.of(), Optional.empty());
    }
}
