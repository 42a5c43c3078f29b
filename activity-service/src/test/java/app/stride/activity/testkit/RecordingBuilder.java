package app.stride.activity.testkit;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Builds recordings of steady pieces, one sample a second. */
public final class RecordingBuilder {
    private final SamplesBuilder samples = new SamplesBuilder();
    private Sport sport = Sport.RUN;
    private Instant start = Instant.parse("2024-05-01T06:00:00Z");
    private long millis;
    private double metres;

    private RecordingBuilder() {
        sample(Double.NaN);
    }

    public static RecordingBuilder aRun() {
        return new RecordingBuilder();
    }

    /** What is known of a run that was typed in. */
    public static Totals totals(Distance distance, Duration timer) {
        return new Totals(distance, timer, timer, null, null, null, null, null, null);
    }

    /** A recording of a few figures and no streams, as typed in by hand. */
    public static Recording typedIn(Sport sport, Instant start, Totals totals) {
        return new Recording(sport, null, start, null, null, false, null, totals, List.of(), Samples.none());
    }

    public RecordingBuilder as(Sport other) {
        sport = other;
        return this;
    }

    public RecordingBuilder from(Instant other) {
        start = other;
        return this;
    }

    public RecordingBuilder run(int seconds, double metresPerSecond) {
        return run(seconds, metresPerSecond, Double.NaN);
    }

    public RecordingBuilder run(int seconds, double metresPerSecond, double heartRate) {
        for (int i = 0; i < seconds; i++) {
            millis += 1000;
            metres += metresPerSecond;
            sample(heartRate);
        }
        return this;
    }

    /** Stands for so many seconds, without any sample. */
    public RecordingBuilder stand(int seconds) {
        millis += seconds * 1000L;
        sample(Double.NaN);
        return this;
    }

    /** The receiver jumps so many metres ahead from one second to the next. */
    public RecordingBuilder jump(double ahead) {
        metres += ahead;
        return run(1, 0);
    }

    public Samples samples() {
        return samples.build();
    }

    public Recording build() {
        Totals totals = totals(Distance.ofMetres(metres), Duration.ofMillis(millis));
        return new Recording(sport, null, start, null, null, false, null, totals, List.of(), samples.build());
    }

    private void sample(double heartRate) {
        samples.next(millis).set(Channel.DISTANCE, metres).set(Channel.HEART_RATE, heartRate);
    }
}
