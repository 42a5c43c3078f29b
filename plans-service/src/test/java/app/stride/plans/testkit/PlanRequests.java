package app.stride.plans.testkit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of {@code POST /v1/training-plans}. */
public final class PlanRequests {

    private PlanRequests() {}

    /** A half marathon in twelve weeks for somebody who runs 40 km a week. */
    public static Map<String, Object> halfMarathon(LocalDate start) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("goal_race_name", "Harbour Half");
        body.put("goal_race_date", start.plusWeeks(12).toString());
        body.put("goal_race_distance_m", 21097.5);
        body.put("plan_start_date", start.toString());
        body.put("baseline_vdot", 48);
        body.put("baseline_weekly_volume_km", 40);
        body.put("longest_recent_run_km", 16);
        return body;
    }

    /** The same request with one field in another way; null takes the field away. */
    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }
}
