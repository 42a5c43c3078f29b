package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.faults.Log.Event;
import app.stride.acceptance.faults.Runner.Run;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Compares what was acknowledged with what there is, once the faults are over. */
final class Verdict {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String ACTIVITIES = "stride.activities.v1";
    private static final String PLANS = "stride.plans.v1";

    private final Cluster cluster;
    private final List<Runner> runners;
    private final Set<String> poison;

    Verdict(Cluster cluster, List<Runner> runners, Set<String> poison) {
        this.cluster = cluster;
        this.runners = runners;
        this.poison = poison;
    }

    /** Waits until everything that is on its way has arrived, and holds it against the history. */
    void pronounce() {
        await().atMost(PATIENCE).ignoreExceptions().until(this::isQuiet);
        runners.forEach(this::everyRunThereOnce);
        awaitMatched();
        List<ConsumerRecord<String, String>> activities = cluster.log().records(ACTIVITIES).stream()
                .filter(record -> record.value() == null || !poison.contains(record.value()))
                .toList();
        List<ConsumerRecord<String, String>> athletes = cluster.log().records(Log.ATHLETES);
        List<ConsumerRecord<String, String>> plans = cluster.log().records(PLANS);
        runners.forEach(runner -> {
            newsCameInOrder(runner, activities);
            eachEventTookEffectOnce(runner, activities, athletes);
            effectsWereToldOnce(runner, plans);
        });
        whoOnlyListensKnowsTheSame();
        onlyThePoisonIsDead();
    }

    /** Waits until every run has the effect on its runner's plan that it should have. */
    void awaitMatched() {
        runners.forEach(runner ->
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> thePlanSaysWhatWasRun(runner)));
    }

    private boolean isQuiet() {
        return Databases.NAMES.stream()
                        .allMatch(name -> cluster.databases().count(name, "select count(*) from outbox") == 0)
                && Stream.of(Cluster.PLANS, Cluster.COACH)
                        .allMatch(group -> cluster.log().lag(group) == 0);
    }

    private void everyRunThereOnce(Runner runner) {
        Map<String, Double> acknowledged =
                runner.runs().values().stream().collect(Collectors.toMap(Run::id, Run::metres));
        JsonNode there =
                runner.client().get("/v1/activities?limit=100").expect(200).body();
        Map<String, Double> found = new HashMap<>();
        there.forEach(run -> {
            assertThat(run.path("name").asText()).as("whose run it is").isEqualTo(runner.name());
            assertThat(found.put(run.path("id").asText(), run.path("distance_m").asDouble()))
                    .as("the run is there once")
                    .isNull();
        });
        assertThat(found).as("the acknowledged runs of %s", runner.name()).isEqualTo(acknowledged);
        String living = "select count(*) from activity where athlete_id = ? and not deleted";
        assertThat(cluster.databases().count("plans", living, runner.name()))
                .as("the runs that plans-service knows of")
                .isEqualTo(acknowledged.size());
    }

    private void thePlanSaysWhatWasRun(Runner runner) {
        Map<LocalDate, Run> runs = runner.runs();
        for (JsonNode workout : workouts(runner)) {
            Run run = runs.get(LocalDate.parse(workout.path("scheduled_date").asText()));
            String expected = run == null || !run.isRunning() ? "null" : run.id();
            assertThat(workout.path("completed_activity_id").asText("null"))
                    .as("what completed the workout %s of %s", workout, runner.name())
                    .isEqualTo(expected);
        }
    }

    private static JsonNode workouts(Runner runner) {
        return runner.client()
                .get("/v1/training-plans/" + runner.plan())
                .expect(200)
                .body()
                .path("workouts");
    }

    private static void newsCameInOrder(Runner runner, List<ConsumerRecord<String, String>> records) {
        Map<String, Long> last = new HashMap<>();
        for (Event event : Log.effective(records, runner.name())) {
            JsonNode news = event.payload();
            assertThat(news.path("athlete_id").asText(runner.name())).isEqualTo(runner.name());
            long version = news.path("version").asLong();
            Long before = last.put(news.path("activity_id").asText(), version);
            if (!news.path("activity_id").isMissingNode()) {
                assertThat(version).as("the version of %s", news).isGreaterThan(before == null ? 0 : before);
            }
        }
        Set<String> told = new HashSet<>(last.keySet());
        assertThat(told)
                .as("every acknowledged run was told of")
                .containsAll(runner.runs().values().stream().map(Run::id).toList())
                .containsAll(runner.deleted());
    }

    @SafeVarargs
    private void eachEventTookEffectOnce(Runner runner, List<ConsumerRecord<String, String>>... topics) {
        Set<String> told = Stream.of(topics)
                .flatMap(List::stream)
                .filter(record -> runner.name().equals(record.key()))
                .map(record -> Log.header(record, "ce_id"))
                .collect(Collectors.toSet());
        List<String> taken = cluster.databases()
                .column("plans", "select event_id::text from inbox where athlete_id = ?", runner.name());
        assertThat(taken).as("the events that took effect").doesNotHaveDuplicates();
        // Compaction may have taken older news of the athlete from its topic.
        assertThat(taken).containsAll(told);
    }

    /** Somebody who only hears the events, each once, is never told the same twice in a row, and ends where we are. */
    private static void effectsWereToldOnce(Runner runner, List<ConsumerRecord<String, String>> records) {
        Map<String, String> heard = new HashMap<>();
        for (Event event : Log.effective(records, runner.name())) {
            String workout = event.payload().path("workout_id").asText();
            String state = stateAfter(event);
            if (state != null) {
                assertThat(heard.put(workout, state))
                        .as("what was known before %s", event)
                        .isNotEqualTo(state);
            }
        }
        workouts(runner).forEach(workout -> {
            String completedBy = workout.path("completed_activity_id").asText("null");
            String state = heard.getOrDefault(workout.path("id").asText(), "open");
            assertThat(state.startsWith("completed by ") ? state.substring("completed by ".length()) : "null")
                    .as("what the events say of %s", workout)
                    .isEqualTo(completedBy);
        });
    }

    /** Waits until somebody who has nothing but the topics says of everybody what the API says; days that are over are told of a little later. */
    void whoOnlyListensKnowsTheSame() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<ConsumerRecord<String, String>> records = AnotherTeam.everything(cluster.log());
            runners.forEach(
                    runner -> AnotherTeam.thatHasHeard(records, runner.name()).agreesWithTheApi(runner.client()));
        });
    }

    private static @Nullable String stateAfter(Event event) {
        return switch (event.type()) {
            case "stride.workout.completed" ->
                "completed by " + event.payload().path("activity_id").asText();
            case "stride.workout.reopened" -> "open";
            case "stride.workout.missed" -> "missed";
            case "stride.workout.skipped" -> "skipped";
            default -> null;
        };
    }

    private void onlyThePoisonIsDead() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cluster.log().records(ACTIVITIES + ".dlq"))
                        .extracting(ConsumerRecord::value)
                        .containsAll(poison));
        for (String topic : List.of(ACTIVITIES, Log.ATHLETES, PLANS)) {
            assertThat(cluster.log().records(topic + ".dlq"))
                    .as("dead letters of " + topic)
                    .allMatch(record -> PlantedPoison.isPlanted(record.value()));
        }
    }
}
