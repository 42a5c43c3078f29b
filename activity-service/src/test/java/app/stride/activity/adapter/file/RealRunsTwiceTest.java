package app.stride.activity.adapter.file;

import static app.stride.activity.testkit.TakeBuilder.idOf;
import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.sameness.Doubles;
import app.stride.activity.domain.sameness.Take;
import app.stride.activity.testkit.RecordingArchive;
import app.stride.activity.testkit.RecordingArchive.Row;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real runs, as a second device would have recorded a part of them, and as one that is stopped at each lap. */
class RealRunsTwiceTest {
    private static final int WATCH = 1340;
    private static final int PHONE = 1120;

    /** Two that start farther apart may be one on a clock of another time zone. */
    private static final Duration WITHIN_A_ZONE = Duration.ofMinutes(55);
    /** What begins within the rounding of another's start is taken for its beginning. */
    private static final Duration PRESSED_TWICE = Duration.ofSeconds(2);

    private static Stream<Row> runs() {
        return RecordingArchive.table("manifest.tsv").stream()
                .filter(row -> row.get("file").startsWith("run/"));
    }

    private static Recording run(Row row) {
        String file = row.get("file");
        return ((Read) new ActivityFiles().read(RecordingArchive.read(file), file))
                .recordings()
                .get(0);
    }

    @Test
    void anyHalfOfARunOnAnotherDeviceIsTheSameRun() {
        assertThat(runs()).isNotEmpty().allSatisfy(row -> {
            Recording run = run(row);
            Take whole = whole(run);
            for (int percent = 0; percent <= 50; percent += 5) {
                assertThat(Doubles.among(List.of(whole, half(run, percent))))
                        .as("from %d %% on", percent)
                        .isEqualTo(Map.of(idOf("half"), idOf("whole")));
            }
        });
    }

    private static Take whole(Recording run) {
        return take("whole")
                .from("file garmin 3291")
                .rich(WATCH)
                .at(run.start().toString())
                .lasting(run.totals().elapsed())
                .over(run.totals().distance().kilometres())
                .build();
    }

    private static Take half(Recording run, int fromPercent) {
        Duration elapsed = run.totals().elapsed();
        Duration from = elapsed.multipliedBy(fromPercent).dividedBy(100);
        Duration to = from.plus(elapsed.dividedBy(2));
        return take("half")
                .from("file StravaGPX Android")
                .rich(PHONE)
                .at(run.start().plus(from).toString())
                .lasting(elapsed.dividedBy(2))
                .over((metres(run.samples(), to) - metres(run.samples(), from)) / 1000)
                .build();
    }

    private static double metres(Samples samples, Duration time) {
        for (int i = samples.firstAtOrAfter(time.toMillis() / 1000.0); i < samples.size(); i++) {
            if (!Double.isNaN(samples.at(Channel.DISTANCE, i))) {
                return samples.at(Channel.DISTANCE, i);
            }
        }
        return samples.max(Channel.DISTANCE);
    }

    @Test
    void theLapsOfARunAsRecordingsOfTheirOwnStayApart() {
        assertThat(runs()).isNotEmpty().allSatisfy(row -> {
            Recording run = run(row);
            assertThat(Doubles.among(laps(run, "garmin", "garmin"))).isEmpty();
            assertThat(Doubles.among(laps(run, "garmin", "polar"))).isEmpty();
        });
    }

    private static List<Take> laps(Recording run, String device, String other) {
        List<Take> takes = new ArrayList<>();
        for (Lap lap : run.laps()) {
            if (lap.startOffset().compareTo(WITHIN_A_ZONE) > 0) {
                break;
            }
            if (lap.duration().compareTo(PRESSED_TWICE) <= 0) {
                continue;
            }
            TakeBuilder take = take("lap " + takes.size())
                    .from("file " + (takes.size() % 2 == 0 ? device : other))
                    .rich(WATCH)
                    .at(run.start().plus(lap.startOffset()).toString())
                    .lasting(lap.duration())
                    .over(lap.distance() == null ? null : lap.distance().kilometres());
            takes.add(take.build());
        }
        return takes;
    }
}
