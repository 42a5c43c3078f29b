package app.stride.local.simulation;

import app.stride.running.Distance;
import app.stride.running.Pace;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Turns a planned workout, as the API shows it, into the run of somebody who follows it. */
public final class FollowedWorkout {
    private final Pace easy;

    /** Who follows it. */
    public FollowedWorkout(Runner runner) {
        this.easy = runner.fitness().trainingPaces().easy().middle();
    }

    /** The run that does what the workout says. */
    public Session following(JsonNode workout) {
        List<Stretch> stretches = new ArrayList<>();
        workout.path("segments").forEach(segment -> add(segment, stretches));
        String title = workout.path("title").asText("Run");
        if (stretches.size() > 1) {
            return new Session(title, false, false, stretches);
        }
        Stretch whole = stretches.isEmpty() ? whole(workout) : stretches.get(0);
        return new Session(title, false, true, List.of(new Stretch(whole.duration(), whole.metresPerSecond(), false)));
    }

    private void add(JsonNode segment, List<Stretch> stretches) {
        if (segment.hasNonNull("repeat")) {
            for (int i = 0; i < segment.path("repeat").asInt(); i++) {
                segment.path("steps").forEach(step -> add(step, stretches));
            }
        } else {
            stretches.add(stretch(segment).asLap());
        }
    }

    private Stretch stretch(JsonNode segment) {
        JsonNode target = segment.path("target");
        double metres = segment.path("distance_m").asDouble();
        double seconds = segment.path("duration_s").asDouble();
        Pace pace = easy;
        if (target.path("type").asText().equals("pace")) {
            double fast = target.path("fast_s_per_km").asDouble();
            pace = Pace.ofSecondsPerKilometre((fast + target.path("slow_s_per_km").asDouble(fast)) / 2);
        } else if (metres > 0 && seconds > 0) {
            pace = Pace.of(Distance.ofMetres(metres), Duration.ofMillis((long) (seconds * 1000)));
        }
        boolean byTime = seconds > 0 && (metres <= 0 || segment.path("by").asText().equals("time"));
        return byTime
                ? Stretch.running(Duration.ofMillis((long) (seconds * 1000)), pace)
                : Stretch.running(Distance.ofMetres(metres), pace);
    }

    private Stretch whole(JsonNode workout) {
        double kilometres = workout.path("target_distance_km").asDouble();
        return kilometres > 0
                ? Stretch.running(Distance.ofKilometres(kilometres), easy)
                : Stretch.running(Duration.ofMinutes(workout.path("target_duration_minutes").asLong(40)), easy);
    }
}
