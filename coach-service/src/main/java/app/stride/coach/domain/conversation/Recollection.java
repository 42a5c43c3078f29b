package app.stride.coach.domain.conversation;

import app.stride.coach.domain.context.Quotation;
import java.time.Instant;

/**
 * What was said in the earlier part of a long conversation, in sum. A model wrote it: it is data, and no number in it counts as known.
 *
 * @param text one quotation, whatever the model wrote
 * @param until when the last question was asked that it sums up
 */
public record Recollection(String text, Instant until) {

    private static final int LONGEST = 2000;

    /** What a model wrote, made harmless. */
    public static Recollection written(String words, Instant until) {
        return new Recollection(Quotation.upTo(words, LONGEST), until);
    }
}
