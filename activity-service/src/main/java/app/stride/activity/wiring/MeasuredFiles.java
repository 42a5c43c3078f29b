package app.stride.activity.wiring;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.usecase.ingest.RecordingFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * Measures how many files are read, their format, the outcome and the time it takes: {@code
 * stride_ingest_files_seconds}.
 */
final class MeasuredFiles implements RecordingFiles {
    private final RecordingFiles files;
    private final MeterRegistry metrics;

    MeasuredFiles(RecordingFiles files, MeterRegistry metrics) {
        this.files = files;
        this.metrics = metrics;
    }

    @Override
    public ReadOutcome read(byte[] content, String fileName) {
        Timer.Sample started = Timer.start(metrics);
        ReadOutcome outcome = files.read(content, fileName);
        started.stop(metrics.timer("stride.ingest.files", "format", format(outcome), "outcome", result(outcome)));
        return outcome;
    }

    private static String format(ReadOutcome outcome) {
        return outcome instanceof Read read ? read.format().name().toLowerCase(Locale.ROOT) : "unknown";
    }

    private static String result(ReadOutcome outcome) {
        if (outcome instanceof Read read) {
            return read.warnings().isEmpty() ? "whole" : "with-warnings";
        }
        return "refused";
    }
}
