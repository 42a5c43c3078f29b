package app.stride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A plan in a line per week: phase, kilometres, the longest run and the hard sessions. */
final class PlanOutline {
    private static final List<String> HARD =
            List.of("tempo", "tempo_short", "threshold", "intervals", "race_pace", "long_pace", "race");
    private static final double KILOMETRES_PER_BLOCK = 3;

    private final Map<Integer, List<JsonNode>> weeks = new TreeMap<>();

    PlanOutline(JsonNode plan) {
        plan.path("workouts")
                .forEach(workout -> weeks.computeIfAbsent(
                                workout.path("week_number").asInt(), week -> new ArrayList<>())
                        .add(workout));
    }

    void show(Screen screen) {
        screen.line("%4s  %-6s  %-6s  %5s  %-18s %5s  %s", "week", "from", "phase", "km", "", "long", "hard sessions");
        weeks.forEach((week, workouts) -> {
            double kilometres =
                    workouts.stream().mapToDouble(PlanOutline::kilometres).sum();
            screen.line(
                    "%4d  %-6s  %-6s  %5.1f  %-18s %5.1f  %s",
                    week,
                    Days.brief(workouts.get(0).path("scheduled_date").asText()),
                    workouts.get(workouts.size() - 1).path("phase").asText(),
                    kilometres,
                    "█".repeat((int) Math.min(18, Math.round(kilometres / KILOMETRES_PER_BLOCK))),
                    workouts.stream().mapToDouble(PlanOutline::kilometres).max().orElse(0),
                    hard(workouts));
        });
    }

    private static String hard(List<JsonNode> workouts) {
        return workouts.stream()
                .filter(workout -> HARD.contains(workout.path("workout_type").asText()))
                .map(workout -> workout.path("title").asText())
                .collect(Collectors.joining(", "));
    }

    private static double kilometres(JsonNode workout) {
        return workout.path("target_distance_km").asDouble();
    }
}
