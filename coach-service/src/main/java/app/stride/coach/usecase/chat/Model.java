package app.stride.coach.usecase.chat;

import app.stride.coach.domain.question.Question;
import app.stride.coach.domain.question.ToolCall;
import app.stride.coach.usecase.budget.Account;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;

/** A language model. Whatever keeps it from answering is a {@link app.stride.coach.usecase.ModelUnavailable}; who no longer listens, cancels the call. */
public interface Model {

    /** What a model says: words, and at the very end perhaps tools that it wants to have called, or that the words are not all. */
    sealed interface Said {

        /** A piece of the answer. */
        record Words(String text) implements Said {}

        /** What was said so far was not meant for anybody's ears: the answer begins anew. */
        record Anew() implements Said {}

        /** What was said is not all: the server ended the answer, which may be no longer, or may not say what would have followed. */
        record CutShort() implements Said {}

        /** Tools that are to be called before it goes on; at least one. */
        record Wants(List<ToolCall> calls) implements Said {}
    }

    /** How long a whole answer may take, with all that is asked in between. */
    Duration patience();

    /** The answer in one piece; words or wishes, never nothing. The account is charged with what it costs. */
    Multi<Said> answer(Question question, Account account, Duration atMost);

    /** The answer piece by piece, as it is made; words or wishes, never nothing. */
    Multi<Said> stream(Question question, Account account, Duration atMost);
}
