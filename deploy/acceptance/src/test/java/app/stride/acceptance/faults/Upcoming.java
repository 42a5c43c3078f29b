package app.stride.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Workouts that are still to come, about which their runner decides: left out, done without a recording, open again, put on another day. */
final class Upcoming {
    private static final int COUNT = 8;

    private final Client client;
    private final Random random;
    private final LocalDate first;
    private String plan = "";
    private List<String> ids = List.of();

    Upcoming(Client client, Random random, LocalDate first) {
        this.client = client;
        this.random = random;
        this.first = first;
    }

    /** As they are ordered: every second day, so that there is a day of rest to move to. */
    List<Map<String, Object>> planned() {
        return IntStream.range(0, COUNT)
                .mapToObj(each -> Map.<String, Object>of(
                        "scheduled_date", date(each).toString(), "workout_type", "easy", "target_distance_km", 6))
                .toList();
    }

    private LocalDate date(int each) {
        return first.plusDays(2L * each);
    }

    void areOf(String made) {
        plan = made;
        JsonNode workouts = detail().path("workouts");
        ids = IntStream.range(0, COUNT)
                .mapToObj(each -> workouts.findParents("scheduled_date").stream()
                        .filter(workout -> workout.path("scheduled_date")
                                .asText()
                                .equals(date(each).toString()))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asText())
                .toList();
    }

    /** Decides something about one of them that it allows now. */
    void decide() {
        int each = random.nextInt(COUNT);
        JsonNode workout = detail().path("workouts").findParents("id").stream()
                .filter(one -> one.path("id").asText().equals(ids.get(each)))
                .findFirst()
                .orElseThrow();
        String path = "/v1/training-plans/" + plan + "/workouts/" + ids.get(each);
        if (!workout.path("status").asText().equals("planned")) {
            // Who asks again because the first answer was lost is told that it is open already.
            client.post(path + "/reopen", Map.of()).expect(200, 409);
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> client.post(path + "/skip", Map.of("reason", "rain")).expect(200);
            // Of one that is days ahead nobody can say that it is done.
            case 1 -> client.post(path + "/complete", Map.of()).expect(200, 422);
            default -> {
                boolean isMoved = !workout.path("scheduled_date")
                        .asText()
                        .equals(date(each).toString());
                LocalDate to = date(each).plusDays(isMoved ? 0 : 1);
                client.send("PATCH", path, Map.of("scheduled_date", to.toString(), "force", true))
                        .expect(200);
            }
        }
    }

    private JsonNode detail() {
        return client.get("/v1/training-plans/" + plan).expect(200).body();
    }
}
