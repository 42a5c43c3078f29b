package app.stride.benchmarks;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import com.garmin.fit.FitDecoder;
import com.garmin.fit.FitMessages;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A FIT file to a recording with its totals, beside Garmin's SDK, which only decodes it to messages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingFit {
    @Param(SampleFiles.OWN)
    String recording = SampleFiles.OWN;

    private byte[] file = {};

    @Setup
    public void load() {
        file = SampleFiles.fit(recording);
    }

    @Benchmark
    public ReadOutcome stride() {
        return new ActivityFiles().read(file, "run.fit");
    }

    @Benchmark
    public FitMessages peer() {
        return new FitDecoder().decode(new ByteArrayInputStream(file));
    }
}
