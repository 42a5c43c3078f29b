package app.stride.activity.adapter.rest.mydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.ServiceTest;
import app.stride.embedded.ScriptedServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The export where it is known where the other services are: that is decided at the start, so it costs a start. */
@ServiceTest
@TestProfile(WholeExportIT.WithOtherServices.class)
class WholeExportIT {
    private static final String PLANS = "/v1/training-plans/export";
    private static final String CONVERSATIONS = "/v1/coach/export";
    private static final String PROPOSALS = "/v1/coach/proposals?limit=100";

    /** Addresses at which a test starts the other services, or does not. */
    public static class WithOtherServices implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "stride.plans.url", ScriptedServer.freeAddress(),
                    "stride.coach.url", ScriptedServer.freeAddress(),
                    "stride.export.patience", "2s");
        }
    }

    @ConfigProperty(name = "stride.plans.url")
    String plansAddress;

    @ConfigProperty(name = "stride.coach.url")
    String coachAddress;

    private final AthleteClient athlete = AthleteClient.newcomer();
    private ScriptedServer plans;
    private ScriptedServer coach;

    @BeforeEach
    void startTheOtherServices() {
        plans = ScriptedServer.at(plansAddress).json(PLANS, "[{\"name\":\"Harbour Half\"}]");
        coach = ScriptedServer.at(coachAddress)
                .json(CONVERSATIONS, "[{\"title\":\"How was my week?\"}]")
                .json(PROPOSALS, "[{\"title\":\"Move the tempo\"}]");
    }

    @AfterEach
    void stopTheOtherServices() {
        plans.close();
        coach.close();
    }

    @Test
    void plansConversationsAndProposalsAreThereBesideWhatIsKeptHere() throws IOException {
        athlete.post("/v1/daily-checkins", "{\"date\":\"2026-01-01\",\"sleep_h\":5}");

        Map<String, String> entries = export();

        assertThat(entries)
                .containsOnlyKeys(
                        "README.txt",
                        "profile.json",
                        "plans.json",
                        "conversations.json",
                        "proposals.json",
                        "daily-checkins/2026.json")
                .containsEntry("plans.json", "[{\"name\":\"Harbour Half\"}]")
                .containsEntry("conversations.json", "[{\"title\":\"How was my week?\"}]")
                .containsEntry("proposals.json", "[{\"title\":\"Move the tempo\"}]");
        assertThat(entries.get("README.txt")).contains("plans.json").doesNotContain("NOT INCLUDED");
    }

    @Test
    void whoHasNothingThereGetsEmptyLists() throws IOException {
        plans.json(PLANS, "[]");
        coach.json(CONVERSATIONS, "[]").json(PROPOSALS, "[]");

        assertThat(export())
                .containsEntry("plans.json", "[]")
                .containsEntry("conversations.json", "[]")
                .containsEntry("proposals.json", "[]");
    }

    @Test
    void theOtherServicesAreAskedWithTheTokenOfWhoAsks() throws IOException {
        AthleteClient other = AthleteClient.newcomer();
        plans.answer(
                PLANS,
                (exchange, end) -> ScriptedServer.send(
                        exchange,
                        200,
                        "application/json",
                        athlete.authorization()
                                        .equals(exchange.getRequestHeaders().getFirst("Authorization"))
                                ? "[\"mine\"]"
                                : "[\"another's\"]"));

        assertThat(export()).containsEntry("plans.json", "[\"mine\"]");
        assertThat(export(other)).containsEntry("plans.json", "[\"another's\"]");
        assertThat(plans.seen())
                .extracting(seen -> seen.header("Authorization"))
                .containsExactly(athlete.authorization(), other.authorization());
        assertThat(coach.seen())
                .extracting(seen -> seen.header("Authorization"))
                .containsOnly(athlete.authorization(), other.authorization());
        assertThat(plans.seen().get(0).header("X-request-id")).isNotEmpty();
    }

    @Test
    void whatComesInPagesGoesOnInAnotherFile() throws IOException {
        plans.json(PLANS, "[1]", PLANS + "?cursor=a");
        plans.json(PLANS + "?cursor=a", "[2]", PLANS + "?cursor=b");
        plans.json(PLANS + "?cursor=b", "[3]");

        assertThat(export())
                .containsEntry("plans.json", "[1]")
                .containsEntry("plans-2.json", "[2]")
                .containsEntry("plans-3.json", "[3]")
                .doesNotContainKey("plans-4.json");
    }

    @Test
    void aServiceThatIsAwayForAMomentMidwayIsWaitedFor() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        plans.json(PLANS, "[1]", PLANS + "?cursor=a");
        plans.answer(
                PLANS + "?cursor=a",
                (exchange, end) -> ScriptedServer.send(
                        exchange, asked.incrementAndGet() == 1 ? 503 : 200, "application/json", "[2]"));

        assertThat(export()).containsEntry("plans-2.json", "[2]");
        assertThat(asked).hasValue(2);
    }

    @Test
    void anArchiveThatCannotBeCompletedBreaksOff() {
        plans.json(PLANS, "[1]", PLANS + "?cursor=a");
        plans.status(PLANS + "?cursor=a", 500);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/athletes/me/export"))
                .header("Authorization", athlete.authorization())
                .build();

        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void withoutThePlansThereIsNoArchiveButWhatIsAwayIsSaid() {
        plans.status(PLANS, 503);

        isRefused("Your training plans cannot be read now");
    }

    @Test
    void besideAServiceOfBeforeTheExportThereIsNoArchiveAndWhatToDoIsSaid() {
        plans.status(PLANS, 404);

        isRefused("older than this one, as during an upgrade. Try again once that is finished");
    }

    @Test
    void aServiceThatIsNotThereIsSaid() {
        coach.close();
        try {
            isRefused("with the coach cannot be read now", "of the coach cannot be read now");
        } finally {
            coach = ScriptedServer.at(coachAddress);
        }
    }

    @Test
    void aServiceThatIsTooSlowIsSaid() {
        coach.silent(CONVERSATIONS);

        isRefused("Your conversations with the coach cannot be read now");
    }

    /** One of these is said, with when to try again. */
    private void isRefused(String... reasons) {
        String detail = athlete.get("/v1/athletes/me/export")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("status", equalTo(503))
                .body("detail", containsString("Try again"))
                .extract()
                .path("detail");
        assertThat(List.of(reasons)).anyMatch(detail::contains);
    }

    private Map<String, String> export() throws IOException {
        return export(athlete);
    }

    private static Map<String, String> export(AthleteClient who) throws IOException {
        byte[] zip = who.get("/v1/athletes/me/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream entriesOf = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entriesOf.getNextEntry(); entry != null; entry = entriesOf.getNextEntry()) {
                entries.put(entry.getName(), new String(entriesOf.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
