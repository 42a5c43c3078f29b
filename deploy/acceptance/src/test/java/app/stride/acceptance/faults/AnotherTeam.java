package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A service of another team, which knows an athlete by the topics alone, read as {@code docs/consuming-events.md} says; held against the API. */
final class AnotherTeam {
    private static final List<String> TOPICS = List.of("stride.athletes.v1", "stride.activities.v1", "stride.plans.v1");

    private static final List<String> OF_ACTIVITIES = List.of(
            "sport",
            "name",
            "start_time",
            "local_date",
            "timezone",
            "distance_m",
            "duration_s",
            "moving_s",
            "average_hr",
            "is_race",
            "duplicate_of",
            "provider");
    private static final List<String> OF_PROFILES =
            List.of("timezone", "preferred_units", "max_hr", "resting_hr", "threshold_hr");
    private static final List<String> OF_FITNESS =
            List.of("as_of", "vdot", "weekly_volume_km", "longest_run_km_30d", "ctl", "atl", "tsb");
    private static final List<String> OF_PLANS = List.of(
            "revision",
            "name",
            "status",
            "plan_type",
            "generation_method",
            "goal_race_name",
            "goal_race_date",
            "goal_race_distance_m",
            "goal_time_seconds",
            "plan_start_date",
            "plan_end_date",
            "total_weeks",
            "workouts_total",
            "baseline_vdot",
            "baseline_weekly_volume_km",
            "created_at");

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, JsonNode> activities = new HashMap<>();
    private final Map<String, JsonNode> plans = new HashMap<>();
    private final Map<String, JsonNode> workouts = new HashMap<>();
    private JsonNode athlete = MissingNode.getInstance();

    private AnotherTeam() {}

    /** All that there is to hear, one topic after the other. */
    static List<ConsumerRecord<String, String>> everything(Log log) {
        return TOPICS.stream().flatMap(topic -> log.records(topic).stream()).toList();
    }

    /** What such a service knows of an athlete once it has heard all of this. */
    static AnotherTeam thatHasHeard(List<ConsumerRecord<String, String>> records, String athlete) {
        AnotherTeam team = new AnotherTeam();
        records.stream().filter(record -> athlete.equals(record.key())).forEach(team::hear);
        return team;
    }

    private void hear(ConsumerRecord<String, String> record) {
        String id = Log.header(record, "ce_id");
        String type = Log.header(record, "ce_type");
        JsonNode payload = Log.json(record.value());
        boolean readable = id != null
                && type != null
                && payload.path("athlete_id").asText().equals(record.key())
                && (!type.startsWith("stride.activity.") || payload.has("activity_id"));
        if (readable && seen.add(id)) {
            take(type, payload);
        }
    }

    private void take(String type, JsonNode news) {
        switch (type) {
            case "stride.activity.recorded", "stride.activity.updated" ->
                newer(news, "activity_id").ifPresent(activity -> activities.put(activity, news));
            case "stride.activity.deleted" -> newer(news, "activity_id").ifPresent(activities::remove);
            case "stride.athlete.updated" -> newer(news, "athlete_id").ifPresent(same -> athlete = news);
            default -> {
                boolean ofPlan = type.startsWith("stride.plan.");
                (ofPlan ? plans : workouts)
                        .put(news.path(ofPlan ? "plan_id" : "workout_id").asText(), news);
            }
        }
    }

    /** The id of what the news is about, unless it is as old as what is known. */
    private Optional<String> newer(JsonNode news, String name) {
        String id = news.path(name).asText();
        long version = news.path("version").asLong();
        boolean newer = version > versions.getOrDefault(id, 0L);
        versions.merge(id, version, Math::max);
        return newer ? Optional.of(id) : Optional.empty();
    }

    /** Fails where the API says anything else than the events did. */
    void agreesWithTheApi(Client api) {
        Map<String, JsonNode> runs =
                byId(api.get("/v1/activities?limit=100").expect(200).body());
        assertThat(activities.keySet()).as("activities by the events").isEqualTo(runs.keySet());
        runs.forEach((id, run) -> {
            alike(activities.get(id), run, OF_ACTIVITIES);
            alike(activities.get(id).path("load"), run.path("load"), List.of("value", "method"));
        });
        alike(athlete.path("profile"), api.get("/v1/athletes/me").expect(200).body(), OF_PROFILES);
        alike(
                athlete.path("fitness"),
                api.get("/v1/athletes/me/fitness").expect(200).body(),
                OF_FITNESS);
        Map<String, JsonNode> made =
                byId(api.get("/v1/training-plans").expect(200).body());
        assertThat(plans.keySet()).as("plans by the events").isEqualTo(made.keySet());
        made.forEach((id, plan) -> {
            alike(plans.get(id), plan, OF_PLANS);
            byId(api.get("/v1/training-plans/" + id).expect(200).body().path("workouts"))
                    .forEach(this::workoutAlike);
        });
    }

    /** A workout of which nothing was told is planned. */
    private void workoutAlike(String id, JsonNode workout) {
        JsonNode told = workouts.getOrDefault(id, MissingNode.getInstance());
        assertThat(told.path("status").asText("planned"))
                .as("the status of %s by %s", workout, told)
                .isEqualTo(workout.path("status").asText());
        if (!told.isMissingNode()) {
            alike(told, workout, List.of("scheduled_date", "workout_type"));
            assertThat(told.path("activity_id")).isEqualTo(workout.path("completed_activity_id"));
        }
        if (workout.path("completed").asBoolean()) {
            alike(told, workout.path("match"), List.of("decision", "score"));
            alike(told.path("compliance"), workout.path("compliance"), List.of("distance", "duration", "outcome"));
        }
    }

    private static void alike(JsonNode told, JsonNode said, List<String> fields) {
        assertThat(values(told, fields)).as("by the events, of %s", said).isEqualTo(values(said, fields));
    }

    /** Numbers by their value: 5 is 5.0; what is not there is null. */
    private static Map<String, String> values(JsonNode node, List<String> fields) {
        return fields.stream().collect(Collectors.toMap(Function.identity(), field -> {
            JsonNode value = node.path(field);
            return value.isNumber() ? String.valueOf(value.asDouble()) : value.asText("null");
        }));
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .collect(Collectors.toMap(each -> each.path("id").asText(), Function.identity()));
    }
}
