package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.GpxText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** GPX files of a run, and what is read from them. */
abstract class GpxFiles {
    static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    static Read read(GpxText gpx) {
        return read(gpx.file());
    }

    static Read read(byte[] content) {
        ReadOutcome outcome = new ActivityFiles().read(content, "run.gpx");
        assertThat(outcome).isInstanceOf(Read.class);
        return (Read) outcome;
    }

    static Recording only(GpxText gpx) {
        Read read = read(gpx);
        assertThat(read.recordings()).hasSize(1);
        return read.recordings().get(0);
    }

    static String refusal(String gpx) {
        ReadOutcome outcome = new ActivityFiles().read(gpx.getBytes(StandardCharsets.UTF_8), "x.gpx");
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason();
    }

    static GpxText aKilometre() {
        return new GpxText(START)
                .track("Before breakfast", "running")
                .segment()
                .run(0, 300, 0, 10 / 3.0)
                .endSegment()
                .endTrack();
    }
}
