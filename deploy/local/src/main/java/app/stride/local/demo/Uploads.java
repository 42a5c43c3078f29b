package app.stride.local.demo;

import app.stride.local.Refusal;
import app.stride.local.simulation.FitFile;
import app.stride.local.simulation.Session;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Uploads runs, a few at a time, and gives them the names that no FIT file carries. */
final class Uploads {
    private static final int AT_A_TIME = 4;

    private final Gateway gateway;

    Uploads(Gateway gateway) {
        this.gateway = gateway;
    }

    void all(List<History.Run> runs) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> uploads = new ArrayList<>();
            for (History.Run run : runs) {
                uploads.add(threads.submit(() -> {
                    upload(run);
                    return null;
                }));
            }
            for (Future<?> upload : uploads) {
                upload.get();
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new Refusal("An upload failed: " + cause.getMessage(), cause);
        } finally {
            threads.shutdownNow();
        }
    }

    private void upload(History.Run run) throws InterruptedException {
        JsonNode answer = gateway.upload(run.date() + ".fit", FitFile.of(run.recording()));
        Session session = run.session();
        String id = answer.path("activities").path(0).path("id").asText();
        if (session.race()) {
            gateway.patch("/v1/activities/" + id, Map.of("name", session.name(), "is_race", true));
        }
    }
}
