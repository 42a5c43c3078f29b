package app.stride.acceptance.faults;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;

/** Records that nobody can process, sent between the good ones. */
final class PlantedPoison {
    private static final String MARK = "planted-";
    private static final String TOPIC = "stride.activities.v1";

    private final Log log;
    private final Random random;
    private final Set<String> planted = new ConcurrentSkipListSet<>();

    PlantedPoison(Log log, long seed) {
        this.log = log;
        this.random = new Random(seed);
    }

    static boolean isPlanted(String value) {
        return value.contains(MARK);
    }

    /** One more, with the key of one of the runners, so that it stands in the way of their news. */
    void plant(List<Runner> runners) {
        String key = runners.get(random.nextInt(runners.size())).name();
        String mark = MARK + UUID.randomUUID();
        String recorded = "stride.activity.recorded";
        switch (random.nextInt(5)) {
            case 0 -> send(key, recorded, "{\"activity_id\": " + mark);
            case 1 -> send(key, recorded, "{\"activity_id\": \"" + mark + "\", \"athlete_id\": \"somebody else\"}");
            case 2 -> send(key, recorded, "{\"athlete_id\": \"" + key + "\", \"sport\": \"" + mark + "\"}");
            case 3 -> send(key, null, "{\"without\": \"attributes " + mark + "\"}");
            default -> send(null, recorded, "\"without a key " + mark + "\"");
        }
    }

    private void send(
            @org.jspecify.annotations.Nullable String key,
            @org.jspecify.annotations.Nullable String type,
            String value) {
        planted.add(value);
        log.plant(TOPIC, key, type, value);
    }

    Set<String> all() {
        return Set.copyOf(planted);
    }
}
