package app.stride.plans.wiring;

import app.stride.plans.usecase.HeavyWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work on Vert.x worker threads; what follows is back on the context that asked, with its log and trace. */
@ApplicationScoped
class WorkerThreads implements HeavyWork {

    private final Vertx vertx;

    WorkerThreads(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> run(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false);
    }
}
