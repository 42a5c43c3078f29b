package app.stride.activity.adapter.rest.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Broker;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import app.stride.activity.usecase.athlete.EraseRequested;
import app.stride.activity.usecase.athlete.Erasures;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class MyDataIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] FILE = new FitRun(Instant.parse("2026-03-14T06:30:00Z"))
            .run(1800, 3.2, 150)
            .file();

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Database database;

    @Inject
    EraseRequested eraseRequested;

    @Inject
    Erasures erasures;

    private void someLife() {
        athlete.put("/v1/athletes/me", "{\"display_name\":\"Ada\",\"timezone\":\"Europe/Berlin\"}");
        athlete.imported("my run.fit", FILE);
        athlete.post("/v1/activities", """
                {"name": "Typed", "start_time": "2026-03-10T07:30:00+01:00", "sport": "run", "distance_m": 5000, "duration_s": 1500}
                """);
        athlete.post("/v1/daily-checkins", "{\"date\":\"2025-12-31\",\"sleep_h\":8}");
        athlete.post("/v1/daily-checkins", "{\"date\":\"2026-01-01\",\"sleep_h\":5}");
    }

    private Map<String, byte[]> export() throws IOException {
        byte[] zip = athlete.get("/v1/athletes/me/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"stride-export.zip\""))
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream entriesOf = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entriesOf.getNextEntry(); entry != null; entry = entriesOf.getNextEntry()) {
                entries.put(entry.getName(), entriesOf.readAllBytes());
            }
        }
        return entries;
    }

    private static JsonPath json(byte[] content) {
        return JsonPath.from(new String(content, StandardCharsets.UTF_8));
    }

    @Test
    void theExportHoldsEverythingThatWasTold() throws IOException {
        someLife();

        Map<String, byte[]> entries = export();

        assertThat(json(entries.get("profile.json")).getString("profile.display_name"))
                .isEqualTo("Ada");
        assertThat(json(entries.get("daily-checkins/2026.json")).getDouble("[0].sleep_h"))
                .isEqualTo(5);
        assertThat(json(entries.get("daily-checkins/2025.json")).getString("[0].date"))
                .isEqualTo("2025-12-31");
        List<String> activities = entries.keySet().stream()
                .filter(name -> name.startsWith("activities/"))
                .toList();
        assertThat(activities).hasSize(2).anyMatch(name -> name.startsWith("activities/2026-03-10-0730-"));
        assertThat(activities)
                .anySatisfy(name -> assertThat(json(entries.get(name)).getList("best_efforts"))
                        .hasSizeGreaterThan(3));
        String original = entries.keySet().stream()
                .filter(name -> name.startsWith("originals/"))
                .findFirst()
                .orElseThrow();
        assertThat(original).endsWith("-my run.fit");
        assertThat(entries.get(original)).isEqualTo(FILE);
    }

    @Test
    void whoHasToldNothingGetsAnArchiveAllTheSame() throws IOException {
        assertThat(export()).containsOnlyKeys("README.txt", "profile.json");
    }

    @Test
    void whereNobodyToldWhereTheOtherServicesAreTheArchiveSaysWhatItLacks() throws IOException {
        assertThat(new String(export().get("README.txt"), StandardCharsets.UTF_8))
                .contains("NOT INCLUDED: your training plans", "STRIDE_PLANS_URL")
                .contains("NOT INCLUDED: your conversations with the coach", "STRIDE_COACH_URL");
    }

    @Test
    void whoIsErasedIsInNoTableAnyMore() {
        someLife();
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);

        athlete.request()
                .delete("/v1/athletes/me")
                .then()
                .statusCode(202)
                .body("activities", equalTo(2))
                .body("originals", equalTo(1))
                .body("daily_checkins", equalTo(2));

        await().atMost(PATIENCE).until(() -> database.tablesThatKnow(athlete).equals(List.of("erasure")));
        athlete.get("/v1/athletes/me").then().statusCode(200).body("display_name", equalTo(null));
        assertThat(athlete.get("/v1/activities").<List<?>>path("$")).isEmpty();
    }

    /** As after a restore: who was erased since is there again, and an operator puts them down. */
    @Test
    void whoIsPutDownToBeErasedIsErasedAndToldOf() {
        someLife();
        AthleteClient other = AthleteClient.newcomer();
        other.imported("my run.fit", FILE);
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        database.say("insert into erasure_request (athlete_id) values (?)", athlete.subject());

        int erased = eraseRequested.untilNow().await().atMost(PATIENCE).erased();

        assertThat(erased).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> database.tablesThatKnow(athlete).equals(List.of("erasure")));
        Broker.awaitEvent(Broker.ATHLETES, athlete.subject(), "stride.athlete.erased");
        assertThat(other.get("/v1/activities").<List<?>>path("$")).hasSize(1);
    }

    @Test
    void whoCouldNotBeErasedIsTriedAgainLater() {
        someLife();
        await().atMost(PATIENCE).until(() -> database.marks(athlete) == 0);
        database.say("insert into erasure_request (athlete_id) values (?)", athlete.subject());

        erasures.postponeRequested(new AthleteId(athlete.subject())).await().atMost(PATIENCE);

        assertThat(eraseRequested.untilNow().await().atMost(PATIENCE).erased()).isZero();
        database.say("update erasure_request set due_at = now() where athlete_id = ?", athlete.subject());
        assertThat(eraseRequested.untilNow().await().atMost(PATIENCE).erased()).isEqualTo(1);
    }

    @Test
    void nobodyElseIsErased() {
        AthleteClient other = AthleteClient.newcomer();
        other.imported("my run.fit", FILE);
        someLife();

        athlete.request().delete("/v1/athletes/me").then().statusCode(202);

        assertThat(other.get("/v1/activities").<List<?>>path("$")).hasSize(1);
    }
}
