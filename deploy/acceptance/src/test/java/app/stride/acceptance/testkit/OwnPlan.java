package app.stride.acceptance.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The request for a plan of one's own workouts: only there are workouts looked into, and the example is none. */
public final class OwnPlan {
    private static final String WORKOUTS = """
            [{"scheduled_date": "DATE", "workout_type": "tempo", "workout_subtype": "cruise", "title": "Tempo",
              "description": "Even.", "phase": "base", "target_distance_km": 8, "target_duration_minutes": 50,
              "target_pace_per_km_seconds": 300, "target_pace_per_km_seconds_max": 330,
              "target_hr_min": 140, "target_hr_max": 165,
              "segments": [{"kind": "work", "duration_s": 1200, "distance_m": 4000, "by": "distance",
                "target": {"type": "pace", "fast_s_per_km": 290, "slow_s_per_km": 310}}]},
             {"scheduled_date": "RACE", "workout_type": "race", "target_distance_km": 21.1}]
            """;

    private OwnPlan() {}

    /** The example with such workouts. */
    public static JsonNode of(JsonNode example) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String race = today.plusWeeks(10).toString();
        String workouts = WORKOUTS.replace("DATE", today.plusDays(9).toString()).replace("RACE", race);
        ObjectNode plan = example.deepCopy();
        plan.put("generation_method", "custom");
        plan.put("plan_start_date", today.plusDays(1).toString());
        plan.put("goal_race_date", race);
        plan.set("workouts", parsed(workouts));
        return plan;
    }

    private static JsonNode parsed(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
