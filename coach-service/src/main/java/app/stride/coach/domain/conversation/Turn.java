package app.stride.coach.domain.conversation;

import java.time.Instant;

/** What one side said in a conversation. */
public record Turn(Speaker speaker, String text, Instant at) {

    /** The two sides of a conversation. */
    public enum Speaker {
        ATHLETE,
        COACH
    }

    /** Leaves out the one character that no database holds. */
    public Turn {
        text = text.replace("\0", "");
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
