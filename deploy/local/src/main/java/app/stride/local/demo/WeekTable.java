package app.stride.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.StringJoiner;

/** A week of the calendar: what was planned and what was run, day by day. */
final class WeekTable {
    private final JsonNode calendar;

    WeekTable(JsonNode calendar) {
        this.calendar = calendar;
    }

    void show(Screen screen) {
        screen.line("%-10s  %-36s %6s   %-24s %s", "", "planned", "km", "run", "");
        for (JsonNode week : calendar.path("weeks")) {
            week.path("days").forEach(day -> show(day, screen));
            screen.line(
                    "%-10s  %-36s %6.1f   %.1f km",
                    "",
                    "",
                    week.path("planned_volume_km").asDouble(),
                    week.path("actual_volume_km").asDouble());
        }
    }

    private static void show(JsonNode day, Screen screen) {
        JsonNode planned = day.path("planned_workout");
        String date = Days.withWeekday(day.path("date").asText());
        String format = "%-10s  %-36.36s %6s   %-24s %s";
        Object[] cells = {
            date,
            planned.path("title").asText(""),
            planned.hasNonNull("target_distance_km")
                    ? String.format(
                            Locale.ROOT,
                            "%.1f",
                            planned.path("target_distance_km").asDouble())
                    : "",
            runs(day.path("actual_activities")),
            state(day, planned)
        };
        if (day.path("is_today").asBoolean()) {
            screen.highlight(format, cells);
        } else {
            screen.line(format, cells);
        }
    }

    private static String runs(JsonNode activities) {
        StringJoiner runs = new StringJoiner(" + ");
        activities.forEach(activity -> runs.add(String.format(
                Locale.ROOT,
                "%.1f km in %.0f min",
                activity.path("distance_km").asDouble(),
                activity.path("duration_minutes").asDouble())));
        return runs.toString();
    }

    private static String state(JsonNode day, JsonNode planned) {
        if (planned.path("completed").asBoolean()) {
            return "✓ completed";
        }
        return day.path("is_today").asBoolean() ? "← today" : "";
    }
}
