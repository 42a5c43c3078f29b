package app.stride.coach.adapter.postgres;

import app.stride.coach.domain.conversation.Recollection;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored conversations. */
@ApplicationScoped
class ThreadRows implements PanacheRepositoryBase<ThreadRow, ThreadKey> {

    /** The youngest first; ids are time-ordered. */
    Uni<List<ThreadRow>> youngest(String athlete, int most, Optional<UUID> olderThan) {
        return olderThan
                .map(id -> find("key.athleteId = ?1 and key.id < ?2 order by key.id desc", athlete, id))
                .orElseGet(() -> find("key.athleteId = ?1 order by key.id desc", athlete))
                .page(0, most)
                .list();
    }

    /** Where what is summed up goes less far. */
    Uni<Integer> sumUp(ThreadKey key, Recollection earlier, @Nullable String title) {
        return update(
                "summary = ?1, summaryUntil = ?2, title = coalesce(?3, title) where key.athleteId = ?4 and key.id = ?5"
                        + " and (summaryUntil is null or summaryUntil < ?2)",
                earlier.text(),
                earlier.until(),
                title,
                key.athleteId(),
                key.id());
    }

    Uni<Boolean> remove(ThreadKey key) {
        return delete("key.athleteId = ?1 and key.id = ?2", key.athleteId(), key.id())
                .map(rows -> rows > 0);
    }
}
