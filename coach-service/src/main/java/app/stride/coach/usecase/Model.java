package app.stride.coach.usecase;

import app.stride.coach.domain.conversation.Question;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A language model. Whatever keeps it from answering is a {@link ModelUnavailable}; who no longer listens, cancels the call. */
public interface Model {

    /** The whole answer, never blank. */
    Uni<String> answer(Question question);

    /** The answer piece by piece, as it is made. */
    Multi<String> stream(Question question);
}
