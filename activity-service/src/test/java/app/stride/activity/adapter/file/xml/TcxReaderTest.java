package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Format;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.ReadOutcome.Refused;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.TcxText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TcxReaderTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");

    private static Read read(String text) {
        ReadOutcome outcome = new ActivityFiles().read(text.getBytes(StandardCharsets.UTF_8), "run.tcx");
        assertThat(outcome).isInstanceOf(Read.class);
        return (Read) outcome;
    }

    private static TcxText twoLaps(String firstTrigger, double firstMetres) {
        return new TcxText(START)
                .activity("Running")
                .lap(0, 300, firstMetres, firstTrigger)
                .run(0, 300, 0, firstMetres / 300)
                .endLap()
                .lap(360, 240, 720, "Manual")
                .run(360, 600, firstMetres, 3)
                .endLap()
                .endActivity("Forerunner 410");
    }

    @Test
    void lapsAddUpToTheTotals() {
        Read read = read(twoLaps("Manual", 1000).text());

        Recording run = read.recordings().get(0);
        assertThat(read.format()).isEqualTo(Format.TCX);
        assertThat(read.warnings()).isEmpty();
        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.device()).isEqualTo("Forerunner 410");
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().distance().metres()).isCloseTo(1720, within(0.01));
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(540));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(600));
        assertThat(run.totals().averageHeartRate().bpm()).isEqualTo(150);
        assertThat(run.totals().maxHeartRate().bpm()).isEqualTo(170);
        assertThat(run.totals().averageCadence()).isEqualTo(170);
        assertThat(run.samples().at(Channel.HEART_RATE, 0)).isEqualTo(149);
        assertThat(run.samples().at(Channel.SPEED, 40)).isCloseTo(3, within(0.01));
    }

    @Test
    void aLapOfARoundLengthIsTheWatchsOwnWhateverItsTriggerSays() {
        assertThat(read(twoLaps("Manual", 1000).text()).recordings().get(0).laps())
                .extracting(Lap::kind)
                .containsExactly(Lap.Kind.AUTO, Lap.Kind.AUTO);
    }

    @Test
    void aLapOfAnyOtherLengthIsTheAthletes() {
        assertThat(read(twoLaps("Manual", 1234).text()).recordings().get(0).laps())
                .extracting(Lap::kind)
                .containsExactly(Lap.Kind.MANUAL, Lap.Kind.MANUAL);
    }

    @Test
    void aDistanceThatIsCountedAnewInEachLapGoesOn() {
        String anew = new TcxText(START)
                .activity("Running")
                .lap(0, 300, 900, "Manual")
                .run(0, 300, 0, 3)
                .endLap()
                .lap(300, 300, 900, "Manual")
                .run(310, 600, 30, 3)
                .endLap()
                .endActivity("X")
                .text();

        Recording run = read(anew).recordings().get(0);

        assertThat(run.samples().max(Channel.DISTANCE)).isCloseTo(1800, within(0.01));
    }

    @Test
    void aLapThatDoesNotSayHowLongItWasIsAsLongAsItsPoints() {
        String text = twoLaps("Manual", 1000).text();

        for (String left : new String[] {"", "<DistanceMeters>0</DistanceMeters>"}) {
            Recording run = read(text.replaceFirst("<DistanceMeters>720.0</DistanceMeters>\n", left + "\n"))
                    .recordings()
                    .get(0);

            assertThat(run.totals().distance().metres()).isCloseTo(1720, within(0.01));
            assertThat(run.laps().get(1).distance().metres()).isCloseTo(720, within(0.01));
        }
    }

    @Test
    void whereALapDoesNotSayHowLongItTookTheWholeIsAsLongAsItsPoints() {
        String text = twoLaps("Manual", 1000).text().replace("<TotalTimeSeconds>240.0</TotalTimeSeconds>", "");

        Recording run = read(text).recordings().get(0);

        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void figuresThatNobodyReachesAreWorkedOutFromThePoints() {
        String absurd = twoLaps("Manual", 1000)
                .text()
                .replaceAll("<TotalTimeSeconds>[^<]*", "<TotalTimeSeconds>1e300")
                .replaceAll("(<Lap [^\n]*<DistanceMeters>)[^<]*", "$11e300");

        Recording run = read(absurd).recordings().get(0);

        assertThat(run.totals().distance().metres()).isCloseTo(1720, within(0.01));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(600));
    }

    @Test
    void aLapBeginsWhereItSays() {
        Lap second = read(twoLaps("Distance", 1000).text())
                .recordings()
                .get(0)
                .laps()
                .get(1);

        assertThat(second.startOffset()).isEqualTo(Duration.ofSeconds(360));
        assertThat(second.duration()).isEqualTo(Duration.ofSeconds(240));
        assertThat(second.distance().metres()).isEqualTo(720);
        assertThat(second.averageHeartRate().bpm()).isEqualTo(150);
    }

    @Test
    void aTreadmillRunWithoutPointsIsItsLaps() {
        Recording run = read(new TcxText(START)
                        .activity("Running")
                        .lap(0, 1800, 5000, "Manual")
                        .endLap()
                        .endActivity("Treadmill")
                        .text())
                .recordings()
                .get(0);

        assertThat(run.samples().isEmpty()).isTrue();
        assertThat(run.start()).isEqualTo(START);
        assertThat(run.totals().distance().metres()).isEqualTo(5000);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void severalActivitiesAreSeveralRecordings() {
        String text = new TcxText(START)
                .activity("Running")
                .lap(0, 300, 900, "Manual")
                .run(0, 300, 0, 3)
                .endLap()
                .endActivity("X")
                .activity("Biking")
                .lap(1000, 300, 2400, "Manual")
                .run(1000, 1300, 0, 8)
                .endLap()
                .endActivity("X")
                .text();

        assertThat(read(text).recordings()).extracting(Recording::sport).containsExactly(Sport.RUN, Sport.RIDE);
    }

    @Test
    void aCutFileGivesTheLapsBeforeTheCut() {
        String text = twoLaps("Manual", 1000).text();

        Read read = read(text.substring(0, text.length() * 3 / 4));

        assertThat(read.warnings()).anyMatch(warning -> warning.contains("damaged or cut off"));
        assertThat(read.recordings().get(0).laps()).hasSize(2);
    }

    @Test
    void aLapThatIsCutOffIsAsLongAsItsPointsAre() {
        String text = new TcxText(START)
                .activity("Running")
                .lap(0, 600, 1800, "Manual")
                .run(0, 600, 0, 3)
                .endLap()
                .endActivity("Forerunner 410")
                .text();

        Recording run = read(text.substring(0, text.length() / 2)).recordings().get(0);

        Duration covered =
                Duration.ofSeconds((long) run.samples().seconds(run.samples().size() - 1));
        assertThat(covered).isBetween(Duration.ofSeconds(200), Duration.ofSeconds(400));
        assertThat(run.totals().timer()).isEqualTo(covered);
        assertThat(run.totals().elapsed()).isEqualTo(covered);
        assertThat(run.totals().distance().metres()).isCloseTo(3 * covered.toSeconds(), within(0.01));
        assertThat(run.laps()).extracting(Lap::duration).containsExactly(covered);
    }

    @Test
    void aCourseIsRefused() {
        String course = "<TrainingCenterDatabase><Courses><Course><Name>Loop</Name><Track><Trackpoint>"
                + "<Time>2024-05-01T06:00:00Z</Time></Trackpoint></Track></Course></Courses></TrainingCenterDatabase>";

        ReadOutcome outcome = new ActivityFiles().read(course.getBytes(StandardCharsets.UTF_8), "course.tcx");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).contains("a course, not a recorded activity"));
    }
}
