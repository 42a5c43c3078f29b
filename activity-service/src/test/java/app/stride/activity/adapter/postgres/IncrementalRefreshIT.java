package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is worked out change by change is what is worked out from scratch. */
@ServiceTest
class IncrementalRefreshIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T06:00:00Z");

    private final AthleteClient athlete = AthleteClient.newcomer();
    private final Random random = new Random(20260314);
    private final List<String> activities = new ArrayList<>();
    private Instant lastStart = LONG_AGO;
    private double lastKilometres = 10;

    @Inject
    Database database;

    @Test
    void everyChangeComesToTheSameAsBeginningFromScratch() {
        athlete.put(
                "/v1/athletes/me",
                "{\"sex\":\"female\",\"birth_date\":\"1980-05-01\",\"max_hr\":190,\"resting_hr\":50}");
        for (int i = 0; i < 70; i++) {
            change();
            if (i % 7 == 0) {
                awaitQuiet();
            }
        }
        awaitQuiet();
        List<String> stepByStep = everythingWorkedOut();

        database.say("delete from week_total where athlete_id = ?", athlete.subject());
        database.say("delete from training_week where athlete_id = ?", athlete.subject());
        database.say("delete from performance where athlete_id = ?", athlete.subject());
        database.say("delete from improvement where athlete_id = ?", athlete.subject());
        database.say(
                "insert into fitness_refresh (athlete_id, from_date, due_at, everything) values (?, '2020-01-01', now(), true)",
                athlete.subject());
        awaitQuiet();

        assertThat(stepByStep).hasSizeGreaterThan(80).anyMatch(row -> row.startsWith("improvement"));
        assertThat(everythingWorkedOut()).isEqualTo(stepByStep);
    }

    private void change() {
        int what = random.nextInt(10);
        if (activities.size() < 5 || what < 6) {
            activities.add(recorded());
        } else if (what < 8) {
            athlete.patch("/v1/activities/" + oneOfThem(), "{\"is_race\":" + random.nextBoolean() + "}");
        } else if (what == 8) {
            athlete.patch(
                    "/v1/activities/" + oneOfThem(), "{\"sport\":\"" + (random.nextBoolean() ? "walk" : "run") + "\"}");
        } else {
            athlete.request().delete("/v1/activities/" + activities.remove(random.nextInt(activities.size())));
        }
    }

    private String oneOfThem() {
        return activities.get(random.nextInt(activities.size()));
    }

    private String recorded() {
        boolean again = random.nextInt(5) == 0;
        double kilometres = again ? lastKilometres : 3 + random.nextInt(15);
        double seconds = kilometres * (again ? 300 : 230 + random.nextInt(120));
        String heart = random.nextBoolean() ? ", \"average_hr\": " + (130 + random.nextInt(50)) : "";
        // Now and then the run before comes once more, from another device.
        Instant start = again
                ? lastStart.plusSeconds(40)
                : LONG_AGO.plus(Duration.ofDays(random.nextInt(500))).plusSeconds(random.nextInt(300));
        lastStart = start;
        lastKilometres = kilometres;
        return athlete.post("/v1/activities", """
                        {"name": "Run", "start_time": "%s", "sport": "run", "distance_m": %.0f, "duration_s": %.0f, "is_race": %s%s}
                        """.formatted(
                                start, kilometres * 1000, seconds, random.nextInt(5) == 0, heart))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void awaitQuiet() {
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
    }

    private List<String> everythingWorkedOut() {
        return database.column(
                """
                select row from (
                    select 'week ' || to_jsonb(w)::text as row from week_total w where athlete_id = ?
                    union all select 'training ' || to_jsonb(w)::text from training_week w where athlete_id = ?
                    union all select 'performance ' || to_jsonb(w)::text from performance w where athlete_id = ?
                    union all select 'improvement ' || to_jsonb(w)::text from improvement w where athlete_id = ?
                    union all select 'fitness ' || to_jsonb(w)::text from fitness w where athlete_id = ?
                    union all select 'activity ' || jsonb_build_array(
                        activity_id, local_date, load_value, load_method, race_suggestion, age_grade_percent, duplicate_of)::text
                    from activity where athlete_id = ?
                ) worked_out order by row
                """,
                athlete.subject(),
                athlete.subject(),
                athlete.subject(),
                athlete.subject(),
                athlete.subject(),
                athlete.subject());
    }
}
