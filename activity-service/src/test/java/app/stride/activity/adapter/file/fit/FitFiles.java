package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.ENUM;
import static app.stride.activity.testkit.FitBytes.MORNING;
import static app.stride.activity.testkit.FitBytes.UINT32;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.FitRun;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;

/** FIT files of a run, and what is read from them. */
abstract class FitFiles {
    static final Instant START = Instant.parse("2024-05-01T06:00:00Z");
    static final int FILE_ID = 0;
    static final int RECORD = 20;

    static Read read(byte[] content) {
        ReadOutcome outcome = new ActivityFiles().read(content, "run.fit");
        assertThat(outcome).isInstanceOf(Read.class);
        return (Read) outcome;
    }

    static Recording only(byte[] content) {
        List<Recording> recordings = read(content).recordings();
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    static FitRun tenMinutes() {
        return new FitRun(START).at(2).run(300, 3.2, 150).pause(45).run(300, 3.4, 160);
    }

    static FitBytes activityFile(ByteOrder order) {
        return new FitBytes(order).define(0, FILE_ID, 0, 1, ENUM).message(0).put(4, 1);
    }

    /** Records of a time and a distance. */
    static FitBytes records(FitBytes file, int count) {
        file.define(1, RECORD, 253, 4, UINT32, 5, 4, UINT32);
        for (int i = 0; i < count; i++) {
            file.message(1).put(MORNING + i, 4).put(300L * i, 4);
        }
        return file;
    }
}
