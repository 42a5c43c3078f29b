package app.stride.activity.adapter.file.fit;

import static app.stride.activity.testkit.FitBytes.ENUM;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.FitBytes;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;

/** FIT files in the making, byte by byte, as few devices write them, and what is read from them. */
abstract class OddFitFiles {
    public static final Instant START = Instant.parse("2024-05-01T06:00:00Z");
    private static final int FILE_ID = 0;
    static final int SPORT = 12;
    public static final int RECORD = 20;

    static Read read(FitBytes file) {
        return (Read) new ActivityFiles().read(file.file(), "run.fit");
    }

    static Recording only(FitBytes file) {
        List<Recording> recordings = read(file).recordings();
        assertThat(recordings).hasSize(1);
        return recordings.get(0);
    }

    /** On a treadmill. */
    static FitBytes run(ByteOrder order) {
        return of(order, 1, 1);
    }

    static FitBytes outdoors(int sport) {
        return of(ByteOrder.LITTLE_ENDIAN, sport, 0);
    }

    private static FitBytes of(ByteOrder order, int sport, int subSport) {
        return new FitBytes(order)
                .define(0, FILE_ID, 0, 1, ENUM)
                .message(0)
                .put(4, 1)
                .define(0, SPORT, 0, 1, ENUM, 1, 1, ENUM)
                .message(0)
                .put(sport, 1)
                .put(subSport, 1);
    }

    static FitBytes run() {
        return run(ByteOrder.LITTLE_ENDIAN);
    }
}
