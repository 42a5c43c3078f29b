package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import app.stride.coach.domain.conversation.Turn;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The conversations that are kept; nobody sees another athlete's. */
public interface Threads {

    /** A conversation with its last turns; nothing when it is unknown or somebody else's. */
    Uni<Optional<ChatThread>> find(AthleteId athlete, ThreadId thread, int mostTurns);

    /** The athlete's conversations, the youngest first, from the one after {@code older} on. */
    Uni<List<ThreadSummary>> list(AthleteId athlete, int most, Optional<ThreadId> older);

    Uni<Void> begin(AthleteId athlete, ThreadSummary thread, Turn first);

    /** Adds a turn; to no effect when the conversation has been deleted meanwhile. */
    Uni<Void> append(AthleteId athlete, ThreadId thread, Turn turn);

    /**
     * Keeps what was said up to a turn in sum, in place of a sum that goes less far; to no effect in a conversation that is deleted.
     *
     * @param title what the conversation is called from now on; as before when there is none
     */
    Uni<Void> sumUp(AthleteId athlete, ThreadId thread, Recollection earlier, Optional<String> title);

    /** Whether there was something to delete. */
    Uni<Boolean> delete(AthleteId athlete, ThreadId thread);
}
