package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.testkit.TcxText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What some programs leave out, or put in another place. */
class TcxOddFilesTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private static Recording read(String text) {
        return ((Read) new ActivityFiles().read(text.getBytes(StandardCharsets.UTF_8), "run.tcx"))
                .recordings()
                .get(0);
    }

    private static TcxText twoLaps(double fromMetre) {
        return new TcxText(START)
                .activity("Running")
                .lap(0, 150, 450, "Manual")
                .run(0, 150, fromMetre, 3)
                .endLap()
                .lap(180, 150, 450, "Manual")
                .run(180, 330, fromMetre + 450, 3)
                .endLap()
                .endActivity("X");
    }

    @Test
    void aLapThatDoesNotSayWhenItBeganDidSoWithItsFirstPoint() {
        Recording run = read(twoLaps(0).text().replaceAll(" StartTime=\"[^\"]*\"", ""));

        assertThat(run.laps()).extracting(Lap::startOffset).containsExactly(Duration.ZERO, Duration.ofSeconds(180));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    void anOffsetInTheStartOfALapTellsTheZoneOfPointsInUtc() {
        String local = twoLaps(0)
                .text()
                .replace("StartTime=\"2024-05-01T06:0", "StartTime=\"2024-05-01T08:0")
                .replaceAll("(StartTime=\"[^\"]*)Z\"", "$1+02:00\"");

        Recording run = read(local);

        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.laps()).extracting(Lap::startOffset).containsExactly(Duration.ZERO, Duration.ofSeconds(180));
    }

    @Test
    void anOffsetInTheNameOfTheActivityTellsTheZoneOfOneWithoutPoints() {
        Recording run = read("""
                <TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2024-05-01T01:00:00-05:00</Id>
                <Lap StartTime="2024-05-01T06:00:00Z"><TotalTimeSeconds>1800</TotalTimeSeconds>
                <DistanceMeters>5000</DistanceMeters></Lap></Activity></Activities></TrainingCenterDatabase>""");

        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(-5));
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().distance().metres()).isEqualTo(5000);
    }

    @Test
    void aDistanceThatGoesOnFromTheActivityBeforeBeginsAtZero() {
        Recording run = read(twoLaps(42_000).text().replace("<DistanceMeters>450.0</DistanceMeters>", ""));

        assertThat(run.samples().at(Channel.DISTANCE, 0)).isZero();
        assertThat(run.samples().max(Channel.DISTANCE)).isCloseTo(900, within(0.01));
        assertThat(run.totals().distance().metres()).isCloseTo(900, within(0.01));
    }

    @Test
    void aDistanceThatIsAheadOfTheFirstPointByALittleStays() {
        assertThat(read(twoLaps(200).text()).samples().at(Channel.DISTANCE, 0)).isEqualTo(200);
    }
}
