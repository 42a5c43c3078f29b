package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Totals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strava's list as it is, and as people cut it down to what they need. */
class StravaListTest {
    private static final String WHOLE =
            "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart"
                    + " Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike"
                    + " Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain,Elevation"
                    + " Loss,Elevation Low,Elevation High,Max Grade,Average Grade,Average Positive Grade,Average"
                    + " Negative Grade,Max Cadence,Average Cadence,Max Heart Rate,Average Heart Rate\n";
    private static final String RUN =
            "7,\"Apr 2, 2023, 7:00:00 AM\",Dawn,Run,,3012,10.02,171,,false,,,activities/7.fit.gz,,,3012.4,2998.0,"
                    + "10021.3,4.1,3.34,120.5,119,300,340,9,0.1,,,96.0,86.0,172.0,148.2\n";

    private static LogbookEntry only(String list) {
        Logbook logbook = Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "activities.csv")
                .orElseThrow();
        assertThat(logbook.unreadable()).isEmpty();
        assertThat(logbook.doubts()).isEmpty();
        assertThat(logbook.entries()).hasSize(1);
        return logbook.entries().get(0);
    }

    private static void saysAllOfTheRun(Totals totals) {
        assertThat(totals.distance().metres()).isEqualTo(10_021.3);
        assertThat(totals.timer()).isEqualTo(Duration.ofSeconds(2998));
        assertThat(totals.elapsed()).isEqualTo(Duration.ofMillis(3_012_400));
        assertThat(totals.elevationGainMetres()).isEqualTo(120.5);
        assertThat(totals.averageCadence()).isEqualTo(172);
        assertThat(totals.averageHeartRate().bpm()).isEqualTo(148);
        assertThat(totals.maxHeartRate().bpm()).isEqualTo(172);
    }

    @Test
    void theWholeListTellsTheExactFiguresAndTheStepsOfBothFeet() {
        saysAllOfTheRun(only(WHOLE + RUN).totals());
    }

    @Test
    void inAnotherLanguageTheyStandInTheSamePlaces() {
        String german = WHOLE.replace("Activity Type", "Aktivitätsart").replace("Filename", "Dateiname");

        saysAllOfTheRun(only(german + RUN).totals());
    }

    @Test
    void ofNamesThatAreOnlyPartlyEnglishThePlacesCount() {
        String mixed = WHOLE.replace("Moving Time", "Bewegungszeit")
                .replace("Elapsed Time", "Verstrichene Zeit")
                .replace("Distance", "Distanz")
                .replace("Elevation Gain", "Höhenmeter")
                .replace("Heart Rate", "Herzfrequenz")
                .replace("Average Cadence", "Durchschnittliche Trittfrequenz");

        saysAllOfTheRun(only(mixed + RUN).totals());
    }

    @ParameterizedTest
    @CsvSource({"Run, 86, 172", "Run, 172, 172", "Walk, 55, 110", "Walk, 110, 110", "Ride, 86, 86"})
    void stravaCountsOneFootOfWhoIsOnFoot(String type, String told, double cadence) {
        String line = RUN.replace(",Run,", "," + type + ",").replace("86.0", told);

        assertThat(only(WHOLE + line).totals().averageCadence()).isEqualTo(cadence);
    }

    @Test
    void columnsMayBeLeftOut() {
        LogbookEntry entry = only("Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Moving"
                + " Time,Elevation Gain,Average Heart Rate\n"
                + "7,\"Apr 2, 2023, 7:00:00 AM\",Dawn,Run,3012,10.02,2998,120.5,148\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2023-04-02T07:00:00Z"));
        assertThat(entry.origin()).isEqualTo(new Origin("strava", "7"));
        assertThat(entry.totals().distance().metres()).isEqualTo(10_020);
        assertThat(entry.totals().timer()).isEqualTo(Duration.ofSeconds(2998));
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofSeconds(3012));
        assertThat(entry.totals().elevationGainMetres()).isEqualTo(120.5);
        assertThat(entry.totals().averageHeartRate().bpm()).isEqualTo(148);
    }

    @Test
    void columnsMayStandInAnotherOrder() {
        LogbookEntry entry = only("Activity Date,Activity ID,Activity Name,Activity Type,Distance,Elapsed Time,"
                + "Filename\n"
                + "\"Apr 2, 2023, 7:00:00 AM\",7,Dawn,Run,10.02,3012,activities/7.gpx\n");

        assertThat(entry.name()).isEqualTo("Dawn");
        assertThat(entry.origin()).isEqualTo(new Origin("strava", "7"));
        assertThat(entry.file()).isEqualTo("activities/7.gpx");
        assertThat(entry.totals().distance().metres()).isEqualTo(10_020);
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofSeconds(3012));
    }

    @Test
    void aProgramMayHaveNumberedTheColumnsThatBearOneName() {
        LogbookEntry entry = only("Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time.1,"
                + "Distance.1\n"
                + "7,\"Apr 2, 2023, 7:00:00 AM\",Run,3012,10.02,3012.4,10021.3\n");

        assertThat(entry.totals().distance().metres()).isEqualTo(10_021.3);
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofMillis(3_012_400));
    }
}
