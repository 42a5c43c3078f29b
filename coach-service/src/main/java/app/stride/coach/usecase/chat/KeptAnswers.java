package app.stride.coach.usecase.chat;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/**
 * What was answered to questions that a client gave a name to, so that each is answered, and paid for, once, however often it is sent. They are kept
 * for 24 hours, and no longer than their conversation. A question whose asker hung up before the answer was whole is given up, and is new when it is
 * sent again; so is one that the model did not answer, unless something was proposed.
 */
public interface KeptAnswers {

    /**
     * A question.
     *
     * @param name as the client chose it
     * @param digest of what is asked, by which another question of the same name is known
     * @param askedAt by which one who asks is told from another who asks the same; no finer than microseconds
     */
    record Key(String name, String digest, Instant askedAt) {}

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
    Uni<Claim> claim(AthleteId athlete, Key key);

    /** Keeps an answer, and tells whether it did: not when its conversation has been deleted meanwhile, or somebody else claimed the question. */
    Uni<Boolean> keep(AthleteId athlete, Key key, ThreadId thread, String answer);

    /** Gives a question up that was not answered: sent again, it is new. To no effect when somebody else has claimed it. */
    Uni<Void> giveUp(AthleteId athlete, Key key);
}
