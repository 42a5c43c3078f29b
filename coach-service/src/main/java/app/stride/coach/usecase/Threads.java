package app.stride.coach.usecase;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
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

    /** Whether there was something to delete. */
    Uni<Boolean> delete(AthleteId athlete, ThreadId thread);
}
