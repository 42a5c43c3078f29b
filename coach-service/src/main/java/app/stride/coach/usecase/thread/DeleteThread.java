package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes a conversation. */
@ApplicationScoped
public class DeleteThread {

    private final Threads threads;

    DeleteThread(Threads threads) {
        this.threads = threads;
    }

    /** Whether there was such a conversation of the athlete's. */
    public Uni<Boolean> delete(AthleteId athlete, ThreadId thread) {
        return threads.delete(athlete, thread);
    }
}
