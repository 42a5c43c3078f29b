package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.conversation.Recollection;
import app.stride.coach.domain.conversation.ThreadId;
import app.stride.coach.domain.conversation.ThreadSummary;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A conversation as it is stored. */
@Entity
@Table(name = "thread")
class ThreadRow {

    @EmbeddedId
    ThreadKey key;

    String title;
    Instant createdAt;
    Instant updatedAt;

    @Nullable String summary;

    @Nullable Instant summaryUntil;

    Optional<Recollection> earlier() {
        return summary == null || summaryUntil == null
                ? Optional.empty()
                : Optional.of(new Recollection(summary, summaryUntil));
    }

    ThreadSummary summary() {
        return new ThreadSummary(new ThreadId(key.id()), title, createdAt, updatedAt);
    }
}
