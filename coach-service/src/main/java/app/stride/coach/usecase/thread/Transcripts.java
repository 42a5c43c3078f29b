package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.ThreadId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that was ever said in an athlete's conversations; nobody sees another athlete's. */
public interface Transcripts {

    /**
     * Where a page ends.
     *
     * @param turn the id of the last turn
     */
    record Place(ThreadId thread, UUID turn) {}

    /**
     * Some of what was said, the oldest conversation first. One that is longer than a page goes on on the next.
     *
     * @param end where the next page begins; nothing on the last page
     */
    record Page(List<ChatThread> conversations, Optional<Place> end) {
        public Page {
            conversations = List.copyOf(conversations);
        }
    }

    /** The turns after a place, at most so many; from the beginning without one. */
    Uni<Page> after(AthleteId athlete, Optional<Place> place, int mostTurns);
}
