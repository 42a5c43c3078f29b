package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What one side said in a conversation.
 *
 * @param shown what tools told that the text tells
 */
public record Turn(Speaker speaker, String text, Instant at, List<Fact> shown) {

    /** The two sides of a conversation. */
    public enum Speaker {
        ATHLETE,
        COACH
    }

    /** Leaves out the one character that no database holds, and what of the time is finer than any keeps. */
    public Turn {
        text = text.replace("\0", "");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public static Turn ofAthlete(String text, Instant at) {
        return new Turn(Speaker.ATHLETE, text, at, List.of());
    }

    public static Turn ofCoach(String text, Instant at) {
        return ofCoach(text, at, List.of());
    }

    public static Turn ofCoach(String text, Instant at, List<Fact> shown) {
        return new Turn(Speaker.COACH, text, at, shown);
    }

    public boolean isOfCoach() {
        return speaker == Speaker.COACH;
    }
}
