package app.stride.coach.adapter.postgres;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored turns. */
@ApplicationScoped
class TurnRows implements PanacheRepositoryBase<TurnRow, TurnKey> {

    /** The last turns of a conversation, the youngest first. */
    Uni<List<TurnRow>> last(ThreadKey thread, int most) {
        return find("key.athleteId = ?1 and key.threadId = ?2 order by key.id desc", thread.athleteId(), thread.id())
                .page(0, most)
                .list();
    }
}
