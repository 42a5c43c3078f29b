package app.stride.coach.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Answers of the other services, as their contract defines them, with more fields than the coach reads. */
public final class UpstreamJson {

    private UpstreamJson() {}

    public static String plan(LocalDate today) {
        return """
                {"id":"0198f000-0000-7000-8000-000000000001","name":"Spring plan","status":"active",
                 "goal_race_name":"Harbour Half","goal_race_date":"%s","goal_race_distance_m":21097.5,
                 "goal_time_seconds":6300,"plan_start_date":"%s","plan_end_date":"%s","total_weeks":12,
                 "current_week":4,"progress_percent":27.4,"plan_type":"half_marathon","revision":3,"days_to_race":59}
                """.formatted(today.plusDays(59), today.minusDays(24), today.plusDays(59));
    }

    /** A plan that is completed, since its race is over for so many days. */
    public static String raced(LocalDate today, int days) {
        return plan(today.minusDays(59 + days))
                .replace("\"active\"", "\"completed\"")
                .replace("\"current_week\":4", "\"current_week\":13")
                .replace("\"days_to_race\":59", "\"days_to_race\":-" + days);
    }

    /** The plan with the workouts of two weeks, one in the base and one in the taper. */
    public static String planDetail(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String workouts = workout(monday, "easy", "Easy start", "planned") + ","
                + workout(monday.plusDays(2), "tempo", "Tempo", "planned") + ","
                + workout(monday.plusDays(7), "rest", "Rest", "planned")
                        .replace("\"week_number\":4", "\"week_number\":5")
                        .replace("\"phase\":\"base\"", "\"phase\":\"taper\"")
                        .replace("\"target_distance_km\":9.5", "\"target_distance_km\":null")
                + ","
                + workout(monday.plusDays(13), "race", "Harbour Half", "planned")
                        .replace("\"week_number\":4", "\"week_number\":5")
                        .replace("\"phase\":\"base\"", "\"phase\":\"taper\"");
        return plan(today).strip().replaceFirst("}$", ",\"workouts\":[" + workouts + "]}");
    }

    public static String week(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return """
                {"week_number":4,"phase":"base","phase_week":4,"workouts":[%s],
                 "total_planned_duration":215,"total_planned_distance":38.5,"completed_workouts":0,"skipped_workouts":0}
                """.formatted(workout(today, "tempo", "Tempo by the river", "planned") + ","
                + workout(monday.plusDays(6), "long", "Long run", "planned"));
    }

    public static String calendar(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return """
                {"plan":null,"weeks":[{"week_number":5,"phase":"base","days":[
                  {"date":"%1$s","planned_workout":%2$s,"actual_activities":[],"day_of_week":0,"is_today":false,"is_race_day":false,
                   "planned_workouts":[%2$s]}],"planned_volume_km":40,"actual_volume_km":0}],
                 "start_date":"%1$s","end_date":"%1$s"}
                """.formatted(monday, workout(monday, "easy", "Easy start", "planned"));
    }

    public static String workout(LocalDate date, String type, String title, String status) {
        return """
                {"id":"0198f000-0000-7000-8000-000000000002","scheduled_date":"%s","week_number":4,"workout_type":"%s",
                 "title":"%s","description":"15 min easy, 20 min comfortably hard, 15 min easy.","phase":"base","target_duration_minutes":50,"target_distance_km":9.5,
                 "target_pace_per_km_seconds":315,"target_pace_per_km_seconds_max":325,"completed":%s,"skipped":%s,"completed_activity_id":null,"status":"%s",
                 "segments":[],"match":null}
                """.formatted(date, type, title, status.equals("completed"), status.equals("skipped"), status);
    }

    public static String profile(String timezone) {
        return """
                {"display_name":"Ada","birth_date":"1990-01-01","sex":"female","timezone":"%s","preferred_units":"metric",
                 "max_hr":190,"resting_hr":50,"threshold_hr":172,"threshold_pace_s_per_km":285}
                """.formatted(timezone);
    }

    public static String fitness(LocalDate today) {
        return """
                {"as_of":"%2$s","vdot":46.2,"vdot_source":{"activity_id":"0198f000-0000-7000-8000-000000000009",
                 "distance_m":10000,"elapsed_s":2691.6,"date":"%1$s","evidence":"race","vdot":46.2},"weekly_volume_km":36.4,"longest_run_km_30d":16.1,
                 "ctl":41.5,"atl":47.3,"tsb":-5.8,
                 "days":[{"date":"%1$s","load":0,"ctl":33.1,"atl":28.4,"tsb":4.7},
                         {"date":"%2$s","load":52.5,"ctl":41.5,"atl":47.3,"tsb":-5.8}],"weeks":[]}
                """.formatted(today.minusDays(30), today);
    }

    public static String activities(LocalDate today) {
        return "[" + activity(today.minusDays(1), "Evening run", 10_200, 3_264, null) + ","
                + activity(
                        today.minusDays(3),
                        "Same run, other watch",
                        8_000,
                        2_700,
                        "\"0198f000-0000-7000-8000-00000000000a\"")
                + "]";
    }

    public static String activity(LocalDate date, String name, double metres, double seconds, String duplicateOf) {
        return """
                {"id":"0198f000-0000-7000-8000-000000000009","name":"%s","start_time":"%sT18:30:00Z","timezone":"UTC","local_date":"%s",
                 "sport":"run","sub_sport":"road","distance_m":%s,"duration_s":%s,"elapsed_s":3300,"moving_s":3264,"average_hr":148,
                 "max_hr":166,"average_pace_s_per_km":320,"load":{"value":61.4,"method":"trimp"},"is_race":false,
                 "duplicate_of":%s,"provider":"upload","laps":[]}
                """.formatted(name, date, date, metres, seconds, duplicateOf);
    }

    public static String summary(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return """
                {"total_activities":14,"total_distance_km":142.3,"total_distance_miles":88.4,"total_duration_hours":12.9,
                 "average_pace_per_mile":8.75,"activities_by_sport":{"ride":1,"run":13},"race_count":1,"period_days":30,
                 "running":{"total_activities":13,"total_distance_km":121.9,"total_distance_miles":75.7,"total_duration_hours":11.4,
                  "average_pace_per_mile":9.03,"race_count":1,"metres_per_heartbeat":1.25},
                 "weeks":[{"week_start":"%s","runs":3,"distance_km":30.4,"duration_s":10032,"metres_per_heartbeat":1.25},
                          {"week_start":"%s","runs":4,"distance_km":38.2,"duration_s":12606,"metres_per_heartbeat":null}]}
                """.formatted(monday.minusDays(14), monday.minusDays(7));
    }

    public static String checkIns(LocalDate today) {
        return """
                [{"date":"%s","sleep_h":6.5,"stress_1_5":3,"soreness_1_5":4,"rpe_1_10":null,"hrv_rmssd":null,"resting_hr":52,
                  "enjoyment_1_5":null,"confidence_1_5":null,"motivation_1_5":2,"notes":"Heavy legs"}]
                """.formatted(today);
    }

    public static String personalBests(LocalDate today) {
        return """
                [{"effort":"5k","distance_m":5000,"elapsed_s":1292.4,"start_offset_s":0,
                  "activity_id":"0198f000-0000-7000-8000-000000000009","date":"%s","whole_activity":false}]
                """.formatted(today.minusDays(40));
    }
}
