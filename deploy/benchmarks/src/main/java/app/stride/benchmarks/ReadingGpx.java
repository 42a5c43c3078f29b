package app.stride.benchmarks;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome;
import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.w3c.dom.Document;

/** A GPX file to a recording with its totals, beside the JDK's DOM, which only makes a tree of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingGpx {
    @Param(SampleFiles.OWN)
    String recording = SampleFiles.OWN;

    private byte[] file = {};

    @Setup
    public void load() {
        file = SampleFiles.gpx(recording);
    }

    @Benchmark
    public ReadOutcome stride() {
        return new ActivityFiles().read(file, "run.gpx");
    }

    @Benchmark
    public Document peer() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
