package app.stride.activity.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.archive.ArchiveFiles;
import app.stride.activity.adapter.file.fit.FitReader;
import app.stride.activity.adapter.file.list.Logbooks;
import app.stride.activity.domain.activity.Activity;
import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.activity.AthleteId;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.effort.BestEfforts;
import app.stride.activity.domain.sameness.Richness;
import app.stride.activity.usecase.ingest.Archives.Contents;
import app.stride.activity.usecase.ingest.Archives.UnreadableArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Whatever is sent is read or refused, soon and without an error. In an ordinary build each target runs once on each of its seeds; in CI it is
 * fuzzed for fifteen seconds, in a process of its own, guided by what the code does with its input; {@link LongFuzzing} does so for hours.
 */
final class FuzzTargets {
    static final String SEEDS = "app.stride.activity.adapter.file.Seeds#";
    /** How long each target is fuzzed in CI. */
    static final String IN_A_BUILD = "15s";

    private static final ActivityId ID = new ActivityId(new UUID(0, 1));
    private static final AthleteId ATHLETE = new AthleteId("somebody");

    private FuzzTargets() {}

    static void fit(byte[] content) {
        if (FitReader.recognizes(content)) {
            check(FitReader.read(content));
        }
        check(new ActivityFiles().read(content, "run.fit"));
    }

    static void gpx(byte[] content) {
        check(new ActivityFiles().read(content, "run.gpx"));
    }

    static void tcx(byte[] content) {
        check(new ActivityFiles().read(content, "run.tcx"));
    }

    static void json(byte[] content) {
        check(new ActivityFiles().read(content, "run.json"));
    }

    static void zip(byte[] content) throws IOException {
        Path directory = Files.createTempDirectory("fuzz");
        Path file = Files.write(directory.resolve("sent.zip"), content);
        try (Contents contents = new ArchiveFiles(directory).open(file, "sent.zip")) {
            for (int place = 0; place < contents.size(); place++) {
                contents.read(place);
            }
        } catch (UnreadableArchiveException refused) {
            // With a sentence, as it should be.
        } finally {
            Files.deleteIfExists(file);
            Files.delete(directory);
        }
    }

    static void csv(byte[] content) {
        Logbooks.recognizes(content);
        Logbooks.read(content, "list.csv")
                .ifPresent(logbook -> logbook.entries().forEach(entry -> entry.recording(ZoneOffset.UTC)));
    }

    private static void check(ReadOutcome outcome) {
        if (outcome instanceof Read read) {
            assertThat(read.recordings()).isNotEmpty();
            read.recordings().forEach(FuzzTargets::check);
        } else {
            // That is what is said of errors that nobody foresaw.
            assertThat(((Refused) outcome).reason()).doesNotContain("so damaged that nothing can be read from it");
        }
    }

    /** What an upload does with it. */
    private static void check(Recording recording) {
        BestEfforts.of(recording);
        Richness.of(recording);
        assertThat(Activity.recorded(ID, ATHLETE, recording, ZoneOffset.UTC, null)
                        .localDate())
                .isNotNull();
    }
}
