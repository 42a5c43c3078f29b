package app.stride.coach.usecase.chat;

import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.Turn;
import app.stride.coach.usecase.budget.Account;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Who sums up what was said: a language model; whatever keeps it from doing so is a {@link app.stride.coach.usecase.ModelUnavailable}. */
public interface Summariser {

    /**
     * A conversation in sum.
     *
     * @param title what to call it; nothing where none was given
     */
    record Summary(Optional<String> title, String text) {}

    /**
     * Sums up.
     *
     * @param earlier what was summed up before, which the new sum takes in
     * @param turns what was said since, the oldest first
     * @param account is charged with what it costs
     */
    Uni<Summary> sumUp(Optional<Recollection> earlier, List<Turn> turns, Account account);
}
