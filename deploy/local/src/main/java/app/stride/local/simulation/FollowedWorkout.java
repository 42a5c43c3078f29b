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

    /** A step names both amounts, and by them its pace; easy where one is missing. */
    private Stretch stretch(JsonNode segment) {
        Distance distance = Distance.ofMetres(segment.path("distance_m").asDouble());
        Duration duration = Duration.ofSeconds(segment.path("duration_s").asLong());
        if (distance.isZero()) {
            return Stretch.running(duration, easy);
        }
        return duration.isZero()
                ? Stretch.running(distance, easy)
                : Stretch.running(duration, Pace.of(distance, duration));
    }

    private Stretch whole(JsonNode workout) {
        double kilometres = workout.path("target_distance_km").asDouble();
        return kilometres > 0
                ? Stretch.running(Distance.ofKilometres(kilometres), easy)
                : Stretch.running(
                        Duration.ofMinutes(
                                workout.path("target_duration_minutes").asLong(40)),
                        easy);
    }
}
