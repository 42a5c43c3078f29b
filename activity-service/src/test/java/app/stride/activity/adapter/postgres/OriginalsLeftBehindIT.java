package app.stride.activity.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.AthleteClient;
import app.stride.activity.testkit.Database;
import app.stride.activity.testkit.FitRun;
import app.stride.activity.testkit.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@ServiceTest
class OriginalsLeftBehindIT {
    private static final Path MIGRATION =
            Path.of("src", "main", "resources", "db", "migration", "V2026113010__originals_left_behind.sql");

    private final AthleteClient athlete = AthleteClient.newcomer();

    @Inject
    Database database;

    @Test
    void onlyFilesOfActivitiesStay() throws IOException {
        byte[] file = new FitRun(Instant.parse("2025-04-01T06:30:00Z"))
                .run(600, 3, 140)
                .file();
        String run = athlete.imported("run.fit", file);
        database.say("""
                        insert into original (athlete_id, sha256, file_name, size_bytes, zstd, content, received_at)
                        select athlete_id, decode('01', 'hex'), file_name, size_bytes, zstd, content, received_at
                        from original where athlete_id = ?
                        """, athlete.subject());

        database.say(Files.readString(MIGRATION));

        assertThat(database.number("select count(*) from original where athlete_id = ?", athlete.subject()))
                .isEqualTo(1);
        assertThat(athlete.get("/v1/activities/{id}/original", run).asByteArray())
                .isEqualTo(file);
    }
}
