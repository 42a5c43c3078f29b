package app.stride.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Athlete;
import app.stride.acceptance.testkit.Recordings;
import app.stride.acceptance.testkit.ScriptedModel;
import app.stride.acceptance.testkit.Stride;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Everything of an athlete in one archive, whichever service keeps it. */
@Order(2)
class ExportIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Stride stride;

    @BeforeAll
    static void startTheProduct() {
        stride = Stride.running();
    }

    @Test
    void anExportHoldsWhatEveryServiceKeepsAndNothingOfAnybodyElse() throws IOException {
        // Given
        Athlete athlete = Athlete.arrivesAt(stride);
        Athlete other = Athlete.arrivesAt(stride);
        new Recordings(athlete).bringFourWeeks();
        String plan = Athlete.body(athlete.setGoal()).path("id").asText();
        String thread = athlete.ask("How does my week look?").path("thread_id").asText();
        String othersPlan = Athlete.body(other.setGoal()).path("id").asText();
        String othersThread = other.ask("And mine?").path("thread_id").asText();

        // When
        Map<String, String> entries = export(athlete);

        // Then
        JsonNode plans = JSON.readTree(entries.get("plans.json"));
        assertThat(plans).hasSize(1);
        assertThat(plans.at("/0/id").asText()).isEqualTo(plan);
        assertThat(plans.at("/0/status").asText()).isEqualTo("active");
        assertThat(plans.at("/0/workouts")).hasSizeGreaterThan(70);
        JsonNode conversations = JSON.readTree(entries.get("conversations.json"));
        assertThat(conversations).hasSize(1);
        assertThat(conversations.at("/0/id").asText()).isEqualTo(thread);
        assertThat(conversations.at("/0/turns/0/text").asText()).isEqualTo("How does my week look?");
        assertThat(conversations.at("/0/turns/1/text").asText()).contains(ScriptedModel.ANSWER);
        assertThat(JSON.readTree(entries.get("proposals.json")).isArray()).isTrue();
        assertThat(entries.keySet()).anyMatch(name -> name.startsWith("activities/"));
        assertThat(entries.keySet()).anyMatch(name -> name.startsWith("originals/"));
        assertThat(entries.get("README.txt")).contains("conversations.json").doesNotContain("NOT INCLUDED");
        assertThat(String.join("", entries.values())).doesNotContain(othersPlan, othersThread, "And mine?");
    }

    @Test
    void whoHasNothingYetGetsEmptyLists() throws IOException {
        assertThat(export(Athlete.strangerAt(stride)))
                .containsEntry("plans.json", "[]")
                .containsEntry("conversations.json", "[]")
                .containsEntry("proposals.json", "[]");
    }

    private static Map<String, String> export(Athlete athlete) throws IOException {
        Response answer = athlete.request().get("/v1/athletes/me/export");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/zip");
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
