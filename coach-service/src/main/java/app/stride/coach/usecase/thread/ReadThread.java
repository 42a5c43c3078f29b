package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ChatThread;
import app.stride.coach.domain.conversation.ThreadId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads a conversation. */
@ApplicationScoped
public class ReadThread {

    /** More than anybody reads again. */
    private static final int MOST_TURNS = 1000;

    private final Threads threads;

    ReadThread(Threads threads) {
        this.threads = threads;
    }

    /** The conversation, with its last thousand turns; nothing when it is unknown or somebody else's. */
    public Uni<Optional<ChatThread>> read(AthleteId athlete, ThreadId thread) {
        return threads.find(athlete, thread, MOST_TURNS);
    }
}
