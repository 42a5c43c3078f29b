package app.stride.coach.adapter.postgres;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Work in one transaction, wherever the caller is: a Hibernate session lives on an event loop, but a deadline or a model's
 * answer may arrive on any thread.
 */
@ApplicationScoped
class Transactions {

    private final Vertx vertx;

    Transactions(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    ignored -> Panache.withTransaction(work).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
