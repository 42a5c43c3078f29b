package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * What was answered to questions that a client gave a name to, so that each is answered, and paid for, once, however often it is sent. They are kept
 * for 24 hours, and no longer than their conversation.
 */
public interface KeptAnswers {

    /**
     * A question.
     *
     * @param name as the client chose it
     * @param digest of what is asked, by which another question of the same name is known
     */
    record Key(String name, String digest) {}

    /** What becomes of a question. */
    sealed interface Claim {

        /** It is new: whoever claimed it answers it, and either keeps the answer or gives it up. */
        record New() implements Claim {}

        /** It was answered, in these words. */
        record Answered(String answer) implements Claim {}

        /** Its answer is under way. */
        record UnderWay() implements Claim {}

        /** Its name stands for another question. */
        record Taken() implements Claim {}
    }

    /** Claims a question; one whose answer has been under way for longer than any answer takes is new again. */
    Uni<Claim> claim(AthleteId athlete, Key key, Instant now);

    /** Keeps an answer; to no effect when its conversation has been deleted meanwhile. */
    Uni<Void> keep(AthleteId athlete, Key key, ThreadId thread, String answer);

    /** Gives a question up that was not answered: sent again, it is new. */
    Uni<Void> giveUp(AthleteId athlete, Key key);
}
