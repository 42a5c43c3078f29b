package app.stride.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What a service would tell of an athlete if nobody had ever heard of them: implemented by a service whose topics do not keep everything. */
public interface PresentState {
    /**
     * The events that tell all that stands now, each with its present version, so that whoever has it drops it. What is told must not change until
     * the transaction ends: it is to lock what it reads.
     */
    Uni<List<OutgoingEvent>> of(SqlConnection transaction, String athleteId);
}
