package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Fact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What one side said in a conversation.
 *
 * @param shown what tools told that the text tells
 * @param questionAt when the question that this answers was asked; empty for questions and old answers
 */
public record Turn(Speaker speaker, String text, Instant at, List<Fact> shown, Optional<Instant> questionAt) {

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
        return new Turn(Speaker.ATHLETE, text, at, List.of(), Optional.empty());
    }

    /** What the coach says to this question, however many others are asked before it does. */
    public Turn answeredWith(String answer, Instant now, List<Fact> told) {
        return new Turn(Speaker.COACH, answer, now, told, Optional.of(at));
    }

    /** Whether this answers that question; an answer that does not know its question may answer any. */
    public boolean answers(Turn question) {
        return isOfCoach()
                && !question.isOfCoach()
                && questionAt.map(question.at()::equals).orElse(true);
    }

    public boolean isOfCoach() {
        return speaker == Speaker.COACH;
    }
}
