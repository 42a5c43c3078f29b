package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.ServiceTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a summary and a run of today cost, in rows and buffers that the database touches for them. */
@ServiceTest
class CostIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Somebody whose fitness takes a while to work out: once for all tests, which only look. */
    private static @Nullable AthleteClient tenYearsOfRuns;

    @Inject
    Database database;

    @Test
    void aSummaryCostsTheSameAtTenAndAtTenThousandActivities() {
        AthleteClient few = withActivities(10);
        AthleteClient many = withTenYearsOfRuns();
        database.say("analyze activity, week_total, fitness_refresh");

        Cost ofFew = costOf(few, 30);
        Cost ofMany = costOf(many, 30);
        Cost ofManyOverTenYears = costOf(many, 3650);

        assertThat(ofMany.activities())
                .as("only those of the days beside whole weeks")
                .isLessThan(40);
        assertThat(ofManyOverTenYears.activities()).isLessThan(40);
        assertThat(ofMany.buffers()).isLessThan(ofFew.buffers() + 60);
        assertThat(ofManyOverTenYears.buffers())
                .as("a row per week of ten years")
                .isLessThan(300);
        assertThat(many.get("/v1/activities/summary?days=3650").<Integer>path("total_activities"))
                .isBetween(9_990, 10_000);
    }

    @Test
    void aRunOfTodayLooksAtTheRunsOfAQuarterAndNotAtAll() {
        AthleteClient many = withTenYearsOfRuns();
        database.say("analyze activity, best_effort, training_week, performance, improvement");

        assertThat(costOf(FitnessSql.RUNS, many, "current_date - 90", "current_date")
                        .activities())
                .isLessThan(300);
        assertThat(costOf(FitnessSql.TAKES, many, "false", "array[current_date]")
                        .activities())
                .isLessThan(40);
        assertThat(costOf(FitnessSql.PAST, many, "current_date", "365").activities())
                .as("the first run ever")
                .isLessThan(5);
        assertThat(costOf(FitnessSql.PAST, many, "current_date", "365").buffers())
                .isLessThan(60);
    }

    private record Cost(long activities, long buffers) {}

    private AthleteClient withTenYearsOfRuns() {
        if (tenYearsOfRuns == null) {
            tenYearsOfRuns = withActivities(10_000);
        }
        return tenYearsOfRuns;
    }

    private AthleteClient withActivities(int count) {
        AthleteClient athlete = AthleteClient.newcomer();
        database.say("""
                insert into activity (athlete_id, activity_id, version, identity, name, start_time, timezone, timezone_source,
                    local_date, sport, distance_m, duration_s, elapsed_s, is_race, provider, has_streams, laps, created_at, updated_at)
                select ?, gen_random_uuid(), 1, 'test ' || i, 'Run', at, 'UTC', 'recording', (at at time zone 'UTC')::date, 'run',
                    10000, 3000 + i % 7, 3000 + i % 7, false, 'test', false, '[]', now(), now()
                from generate_series(0, ? - 1) i, lateral (select now() - i * interval '3649 days' / ? as at) started
                """, athlete.subject(), count, count);
        database.say(
                "insert into fitness_refresh (athlete_id, from_date, due_at, everything) values (?, '2020-01-01', now(), true)",
                athlete.subject());
        athlete.put("/v1/athletes/me", "{}");
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        return athlete;
    }

    private Cost costOf(AthleteClient athlete, int days) {
        return costOf(PostgresActivityLists.LATELY, athlete, "now()", String.valueOf(days));
    }

    private Cost costOf(String statement, AthleteClient athlete, String... parameters) {
        String sql = statement.replace("$1", "'" + athlete.subject() + "'");
        for (int i = 0; i < parameters.length; i++) {
            sql = sql.replace("$" + (i + 2), parameters[i]);
        }
        String plan = String.join("", database.column("explain (analyze, buffers, format json) " + sql));
        JsonPath json = JsonPath.from(plan);
        return new Cost(
                rowsOf(json.getMap("[0].Plan")),
                json.getLong("[0].Plan.'Shared Hit Blocks'") + json.getLong("[0].Plan.'Shared Read Blocks'"));
    }

    /** The rows of the table {@code activity} that the plan went through. */
    @SuppressWarnings("unchecked")
    private static long rowsOf(Map<String, Object> node) {
        long rows = 0;
        if ("activity".equals(node.get("Relation Name"))) {
            double removed = number(node, "Rows Removed by Filter");
            rows += Math.round((number(node, "Actual Rows") + removed) * number(node, "Actual Loops"));
        }
        List<Map<String, Object>> parts = (List<Map<String, Object>>) node.getOrDefault("Plans", List.of());
        return rows + parts.stream().mapToLong(CostIT::rowsOf).sum();
    }

    private static double number(Map<String, Object> node, String name) {
        return ((Number) node.getOrDefault(name, 0)).doubleValue();
    }
}
