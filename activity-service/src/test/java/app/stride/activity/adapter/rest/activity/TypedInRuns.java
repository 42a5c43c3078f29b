package app.stride.activity.adapter.rest.activity;

import app.stride.activity.testkit.AthleteClient;

/** A newcomer, and the runs that they type in. */
abstract class TypedInRuns {
    final AthleteClient athlete = AthleteClient.newcomer();

    static String run(String start, double metres, double seconds) {
        return """
                {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": %s, "duration_s": %s}
                """.formatted(start, metres, seconds);
    }

    String recorded(String start, double metres, double seconds) {
        return athlete.post("/v1/activities", run(start, metres, seconds))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
