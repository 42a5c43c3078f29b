package app.stride.activity.adapter.file.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Garmin's older Training Center: folders by sport, in which each activity is a Run. */
class TcxVersion1Test {
    private static List<Recording> read(String history) {
        String text = "<TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v1\">"
                + "<History>" + history + "</History></TrainingCenterDatabase>";
        return ((Read) new ActivityFiles().read(text.getBytes(StandardCharsets.UTF_8), "history.tcx")).recordings();
    }

    private static String run(int hour) {
        return """
                <Run><Lap StartTime="2006-05-01T%1$02d:00:00Z"><TotalTimeSeconds>300</TotalTimeSeconds>
                <DistanceMeters>900</DistanceMeters><AverageHeartRateBpm>131</AverageHeartRateBpm>
                <Track>
                <Trackpoint><Time>2006-05-01T%1$02d:00:00Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
                <Trackpoint><Time>2006-05-01T%1$02d:05:00Z</Time><DistanceMeters>900</DistanceMeters></Trackpoint>
                </Track></Lap></Run>""".formatted(hour);
    }

    @Test
    void theFolderNamesTheSport() {
        String folders = """
                <Running Name="Running"><Folder Name="2006">%s</Folder>%s</Running><Biking Name="Biking">%s</Biking>
                <Other Name="Other">%s</Other><MultiSport Name="MultiSport"/>""";

        List<Recording> recordings = read(folders.formatted(run(6), run(7), run(8), run(9)));

        assertThat(recordings)
                .extracting(Recording::sport)
                .containsExactly(Sport.RUN, Sport.RUN, Sport.RIDE, Sport.OTHER);
        assertThat(recordings).allSatisfy(recording -> {
            assertThat(recording.totals().distance().metres()).isCloseTo(900, within(0.01));
            assertThat(recording.totals().timer()).isEqualTo(Duration.ofSeconds(300));
            assertThat(recording.totals().averageHeartRate().bpm()).isEqualTo(131);
        });
    }

    @Test
    void theLegsOfASessionNameTheirsAndWhatIsBetweenThemIsNone() {
        String session = """
                <MultiSport Name="MultiSport"><MultiSportSession><FirstSport Sport="Biking">%s</FirstSport>
                <NextSport Sport="Running"><Transition StartTime="2006-05-01T06:05:00Z">
                <TotalTimeSeconds>60</TotalTimeSeconds><DistanceMeters>20</DistanceMeters><Track><Trackpoint>
                <Time>2006-05-01T06:06:00Z</Time></Trackpoint></Track></Transition>%s</NextSport>
                </MultiSportSession></MultiSport>""";

        List<Recording> legs = read("<Other Name=\"Other\"/>" + session.formatted(run(6), run(7)));

        assertThat(legs).extracting(Recording::sport).containsExactly(Sport.RIDE, Sport.RUN);
    }
}
