package app.stride.coach.domain.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What one side said in a conversation. */
public record Turn(Speaker speaker, String text, Instant at) {

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
        return new Turn(Speaker.ATHLETE, text, at);
    }

    public static Turn ofCoach(String text, Instant at) {
        return new Turn(Speaker.COACH, text, at);
    }

    public boolean isOfCoach() {
        return speaker == Speaker.COACH;
    }
}
