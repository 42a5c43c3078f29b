package app.stride.plans.testkit;

import java.time.Instant;

/** What activity-service tells of an athlete. */
public final class AthleteNews {

    private static final String TOPIC = "stride.athletes.v1";

    private AthleteNews() {}

    /** The athlete's zone and fitness; a null stays null in the event. */
    public static void updated(
            Athlete athlete, long version, String timezone, Double vdot, Double weeklyKm, Double longestKm) {
        updated(athlete, version, timezone, vdot, weeklyKm, longestKm, Instant.now());
    }

    /** The same, told at some other time. */
    public static void updated(
            Athlete athlete,
            long version,
            String timezone,
            Double vdot,
            Double weeklyKm,
            Double longestKm,
            Instant told) {
        String json = """
                {"athlete_id": "%s", "version": %d,
                 "profile": {"timezone": "%s", "preferred_units": "metric", "max_hr": null, "resting_hr": 52,
                             "threshold_hr": null},
                 "fitness": {"as_of": "2026-11-01", "vdot": %s, "vdot_source": null, "weekly_volume_km": %s,
                             "longest_run_km_30d": %s, "ctl": 40.1, "atl": 38.0, "tsb": 2.1}}
                """.formatted(athlete.id(), version, timezone, vdot, weeklyKm, longestKm);
        Broker.publish(TOPIC, "stride.athlete.updated", athlete.id(), json, told);
    }

    public static void erased(Athlete athlete) {
        erased(athlete, Instant.now());
    }

    /** Told of long after it was decided. */
    public static void erased(Athlete athlete, Instant decided) {
        Broker.publish(
                TOPIC,
                "stride.athlete.erased",
                athlete.id(),
                "{\"athlete_id\": \"%s\"}".formatted(athlete.id()),
                decided);
    }
}
