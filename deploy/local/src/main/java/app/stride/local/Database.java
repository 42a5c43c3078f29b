package app.stride.local;

import app.stride.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server with a database for each service that stores something; started again when it dies. */
final class Database {
    private static final List<String> NAMES = List.of("plans", "activity", "coach");

    private final Home home;
    private final int port;
    private final Progress progress;
    private @Nullable EmbeddedPostgres server;
    private boolean stopping;

    Database(Home home, Ports ports, Progress progress) {
        this.home = home;
        this.port = ports.of(Part.POSTGRES);
        this.progress = progress;
    }

    synchronized void start() {
        EmbeddedPostgres started = EmbeddedPostgres.start(home.data().resolve("postgres"), port, home.log("postgres"));
        server = started;
        pidFile().write(started.process().toHandle());
        NAMES.forEach(started::createDatabase);
        started.process().onExit().thenAcceptAsync(ended -> again(started));
    }

    private synchronized void again(EmbeddedPostgres ended) {
        if (!stopping) {
            progress.reached("postgres ended by itself and is started again; its log: " + home.log("postgres"));
            ended.close();
            lookAgain();
        }
    }

    private synchronized void lookAgain() {
        if (stopping) {
            return;
        }
        if (home.hold("postgres").isOn()) {
            CompletableFuture.delayedExecutor(Hold.LOOK.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::lookAgain);
        } else {
            restart();
        }
    }

    private void restart() {
        try {
            start();
        } catch (IllegalStateException e) {
            progress.say("postgres does not start again; stop Stride and look into " + home.log("postgres"));
        }
    }

    Map<String, String> environment(Part service) {
        return Map.of(
                "STRIDE_DATABASE_HOST",
                Ports.HOST,
                "STRIDE_DATABASE_PORT",
                String.valueOf(port),
                "STRIDE_DATABASE_NAME",
                service.label().replace("-service", ""),
                "STRIDE_DATABASE_USER",
                "postgres",
                "STRIDE_DATABASE_PASSWORD",
                "postgres");
    }

    synchronized void stop() {
        stopping = true;
        if (server != null) {
            server.close();
            pidFile().delete();
        }
    }

    private PidFile pidFile() {
        return home.pidFile("postgres");
    }
}
