package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.NewVersion;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.Signal;
import app.stride.acceptance.testkit.Stride;
import app.stride.local.Part;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A rolling upgrade in its middle, and a rollback: the version before and this one side by side on one set of databases and topics, each called in turn. With
 * {@code -Dstride.previous=} the directory of a checkout of the version before, where it is built.
 */
@Order(8)
@EnabledIfSystemProperty(
        named = "stride.previous",
        matches = ".+",
        disabledReason = "only with a checkout of the version before: -Dstride.previous=DIR")
class UpgradeIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int RUNS = 6;
    private static final List<Part> WITH_A_DATABASE = List.of(Part.PLANS, Part.ACTIVITY, Part.COACH);

    private static Stride before;

    @BeforeAll
    static void startTheVersionBefore() {
        before = Stride.running();
    }

    @Test
    void oldAndNewServeTheSameAthletesAndTheOldOneGoesOnAfterARollback() {
        // Given
        Athlete runner = athleteWithAPlan(before.gateway());
        Athlete newcomer;

        // When
        try (NewVersion now = NewVersion.beside(before)) {
            completesToday(runner.at(now.gateway()), runner);
            takeTurns(runner, runner.at(now.gateway()));
            newcomer = athleteWithAPlan(now.gateway());
            completesToday(newcomer.at(before.gateway()), newcomer);
            seeTheSame(runner, runner.at(now.gateway()));
            seeTheSame(newcomer, newcomer.at(before.gateway()));
            WITH_A_DATABASE.forEach(UpgradeIT::startsAnew);
            seeTheSame(newcomer, newcomer.at(before.gateway()));
        }

        // Then
        Athlete afterwards = newcomer.at(before.gateway());
        assertThat(afterwards.todaysWorkout().path("completed").asBoolean()).isTrue();
        completesToday(athleteWithAPlan(before.gateway()), null);
    }

    private static Athlete athleteWithAPlan(String gateway) {
        Athlete athlete = Athlete.arrivesAt(before, gateway);
        new Recordings(athlete).bringFourWeeks();
        Athlete.body(athlete.setGoal());
        return athlete;
    }

    /** Uploads by one version what the other, too, then knows to be done. */
    private static void completesToday(Athlete here, @Nullable Athlete there) {
        JsonNode planned = here.todaysWorkout();
        String activity = Athlete.body(here.upload("today.fit", new Recordings(here).following(planned)))
                .at("/activities/0/id")
                .asText();
        for (Athlete reader : there == null ? new Athlete[] {here} : new Athlete[] {here, there}) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(reader.todaysWorkout()
                                    .path("completed_activity_id")
                                    .asText())
                            .isEqualTo(activity));
        }
    }

    private static void takeTurns(Athlete here, Athlete there) {
        for (int i = 0; i < RUNS; i++) {
            Athlete one = i % 2 == 0 ? here : there;
            Athlete.body(one.upload("run-" + i + ".fit", new Recordings(one).raceAsFit(40 + i)));
        }
    }

    private static void seeTheSame(Athlete here, Athlete there) {
        assertThat(ids(here.json("/v1/activities"))).isEqualTo(ids(there.json("/v1/activities")));
        assertThat(here.json("/v1/training-plans/current").path("id"))
                .isEqualTo(there.json("/v1/training-plans/current").path("id"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(here.json("/v1/athletes/me/fitness").path("vdot"))
                                .isEqualTo(there.json("/v1/athletes/me/fitness").path("vdot")));
        assertThat(here.ask("How does my week look?").path("response").asText()).isNotBlank();
        assertThat(there.ask("How does my week look?").path("response").asText())
                .isNotBlank();
    }

    /** A node is emptied in the middle of a rollout: a pod of the version before starts on a database that this one has migrated. */
    private static void startsAnew(Part part) {
        ProcessHandle process = before.process(part.label());
        Signal.KILL.to(process);
        process.onExit().join();
        String ready = "http://127.0.0.1:" + before.port(part) + "/health/ready";
        await(part + " of the version before starts")
                .atMost(SOON)
                .ignoreExceptions()
                .until(() -> RestAssured.get(ready).statusCode() == 200);
    }

    private static List<String> ids(JsonNode activities) {
        return activities.findValuesAsText("id");
    }
}
