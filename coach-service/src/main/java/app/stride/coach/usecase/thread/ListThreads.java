package app.stride.coach.usecase.thread;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists an athlete's conversations. */
@ApplicationScoped
public class ListThreads {

    private final Threads threads;

    ListThreads(Threads threads) {
        this.threads = threads;
    }

    /** At most so many conversations, the youngest first, from the one after {@code older} on. */
    public Uni<List<ThreadSummary>> list(AthleteId athlete, int most, Optional<ThreadId> older) {
        return threads.list(athlete, most, older);
    }
}
