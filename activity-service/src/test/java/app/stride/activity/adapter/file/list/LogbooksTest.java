package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.RecordingBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogbooksTest {
    private static final String STRAVA_HEADER =
            "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max"
                    + " Heart Rate,Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete"
                    + " Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain\n";
    private static final String GARMIN_HEADER =
            "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Max Run"
                    + " Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Normalized Power®"
                    + " (NP®),Moving Time,Elapsed Time\n";

    private static Logbook read(String text) {
        return Logbooks.read(text.getBytes(StandardCharsets.UTF_8), "list.csv").orElseThrow();
    }

    private static LogbookEntry only(String text) {
        Logbook logbook = read(text);
        assertThat(logbook.unreadable()).isEmpty();
        assertThat(logbook.entries()).hasSize(1);
        return logbook.entries().get(0);
    }

    @Test
    void ofStravasTwoDistancesTheOneInMetresCounts() {
        LogbookEntry entry = only(
                STRAVA_HEADER
                        + "77,\"Jan 27, 2021, 1:57:47 PM\",\"Canal,"
                        + " \"\"slow\"\"\",Run,,1275,5.61,,,false,,,activities/77.fit.gz,,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2021-01-27T13:57:47Z"));
        assertThat(entry.name()).isEqualTo("Canal, \"slow\"");
        assertThat(entry.sport()).isEqualTo(Sport.RUN);
        assertThat(entry.totals().distance().metres()).isEqualTo(5612.4);
        assertThat(entry.totals().timer()).isEqualTo(Duration.ofSeconds(1258));
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofSeconds(1275));
        assertThat(entry.totals().elevationGainMetres()).isEqualTo(3.5);
        assertThat(entry.origin()).isEqualTo(new Origin("strava", "77"));
        assertThat(entry.file()).isEqualTo("activities/77.fit.gz");
    }

    @Test
    void stravasListInAnotherLanguageIsKnownByItsPlaces() {
        LogbookEntry entry = only("ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de"
                + " actividad,Descripción,Tiempo,Distancia,FC,Esfuerzo,Trayecto,Nota,Material,Nombre del"
                + " archivo,Peso,Bici,Tiempo,Movimiento,Distancia,Vmax,Vmed,Desnivel\n"
                + "77,\"27 ene 2021, 13:57:47\",Carrera de"
                + " tarde,Carrera,,1275,\"5,61\",,,false,,,activities/77.gpx,,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n");

        assertThat(entry.instant()).isEqualTo(Instant.parse("2021-01-27T13:57:47Z"));
        assertThat(entry.sport()).isEqualTo(Sport.RUN);
        assertThat(entry.totals().distance().metres()).isEqualTo(5612.4);
    }

    @Test
    void theSportThatTheAthleteGaveItInTheServiceCountsAndNotThatOfTheWatch() {
        Recording watch = RecordingBuilder.aRun().run(600, 3).build();
        String skied = "77,\"Jan 27, 2021, 1:57:47 PM\",x,Nordic Ski,,1275,5.61,,,false,,,activities/77.fit.gz"
                + ",,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n";

        LogbookEntry told = only(STRAVA_HEADER + skied);
        LogbookEntry untold = only(STRAVA_HEADER + skied.replace("Nordic Ski", ""));
        LogbookEntry foreign = only(STRAVA_HEADER.replace("Activity Type", "Tegevus")
                + skied.replace("Nordic Ski", "Jooks").replace(".gz", ""));

        assertThat(told.describing(watch).sport()).isEqualTo(Sport.OTHER);
        assertThat(untold.describing(watch).sport()).isEqualTo(Sport.RUN);
        assertThat(foreign.describing(watch).sport()).isEqualTo(Sport.RUN);
    }

    @Test
    void htmlInAHeaderIsPassedOver() {
        CsvTable table = CsvTable.of(
                "\"<span class=\"\"x,y\"\">Type</span>\",Distance\nRun,1\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.column("type")).isZero();
    }

    @Test
    void garminsDecimalCommasThousandsAndDashesAreUnderstood() {
        LogbookEntry entry = only(
                GARMIN_HEADER
                        + "Running,2024-03-02 08:15:30,false,\"Utrecht -"
                        + " Long\",\"12,50\",\"1.505\",\"01:14:30\",\"150\",\"171\",\"168\",\"182\",\"5:57\",\"4:10\",\"48\",\"--\",\"1,00\",\"--\",\"01:14:01\",\"--:--:--\"\n");

        assertThat(entry.local()).isEqualTo(LocalDateTime.parse("2024-03-02T08:15:30"));
        assertThat(entry.instant()).isNull();
        assertThat(entry.totals().distance().metres()).isEqualTo(12_500);
        assertThat(entry.totals().timer()).isEqualTo(Duration.ofMinutes(74).plusSeconds(30));
        assertThat(entry.totals().averageHeartRate().bpm()).isEqualTo(150);
        assertThat(entry.totals().elevationGainMetres()).isEqualTo(48);
        assertThat(entry.totals().averageCadence()).isEqualTo(168);
    }

    @Test
    void garminsUnnamedMilesAreToldByTheSteps() {
        LogbookEntry entry = only(
                GARMIN_HEADER
                        + "Running,2024-03-02"
                        + " 08:15:30,false,Ten,10.00,900,01:20:00,150,171,171,182,8:00,7:10,100,90,1.18,--,01:20:00,01:20:00\n");

        assertThat(entry.totals().distance().metres()).isCloseTo(16_093.44, within(0.01));
        assertThat(entry.totals().elevationGainMetres()).isCloseTo(30.48, within(0.01));
    }

    @Test
    void aSwimListedInMetresIsNoMarathon() {
        List<LogbookEntry> entries = read(GARMIN_HEADER
                        + "Pool Swimming,2024-03-02"
                        + " 08:15:30,false,Swim,\"1.500\",\"400\",\"00:31:00,5\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\"\n"
                        + "Running,2024-03-03"
                        + " 08:15:30,false,Run,\"5,25\",\"400\",\"00:31:00\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\",\"--\"\n")
                .entries();

        assertThat(entries.get(0).totals().distance().metres()).isEqualTo(1500);
        assertThat(entries.get(0).totals().timer()).isEqualTo(Duration.ofMillis(1_860_500));
        assertThat(entries.get(1).totals().distance().metres()).isEqualTo(5250);
    }

    @Test
    void runkeepersUnitsStandInTheHeader() {
        LogbookEntry entry = only(
                "Date,Type,Route Name,Distance (mi),Duration,Average Pace,Average Speed (mph),Calories Burned,Climb"
                        + " (ft),Average Heart Rate (bpm),Notes,GPX File\n"
                        + "2013-12-27 12:54:43,Running,,7.16,1:06:06,9:14,6.50,899.0,142.91,,\"Two\n"
                        + "lines\",2013-12-27-1254.gpx\n");

        assertThat(entry.totals().distance().metres()).isCloseTo(11_522.9, within(0.1));
        assertThat(entry.totals().timer()).isEqualTo(Duration.ofMinutes(66).plusSeconds(6));
        assertThat(entry.totals().elevationGainMetres()).isCloseTo(43.56, within(0.01));
        assertThat(entry.file()).isEqualTo("2013-12-27-1254.gpx");
    }

    @Test
    void aPlainListOfLocalAndUniversalTimesTellsTheZone() {
        LogbookEntry entry = only("start_local,start_utc,type,distance_m,moving_s,elapsed_s\n"
                + "2012-10-26T22:14:52,2012-10-26T14:14:52+00:00,Run,4118.0,1556.0,1560.0\n");

        assertThat(entry.recording(ZoneOffset.UTC).zone()).isEqualTo(ZoneOffset.ofHours(8));
        assertThat(entry.recording(ZoneOffset.UTC).start()).isEqualTo(Instant.parse("2012-10-26T14:14:52Z"));
    }

    @Test
    void garminsSummariesAreInMillisecondsAndCentimetres() {
        Logbook logbook = Logbooks.read("""
            [{"summarizedActivitiesExport":[{"activityId":42,"name":"Delft","activityType":"running","beginTimestamp":1700000000000,
              "startTimeLocal":1700003600000,"duration":1800500,"elapsedDuration":1900000,"distance":500000,"avgHr":150,
              "splitSummaries":[{"duration":1}],"maxHr":null},{"name":"no start"}]}]\
            """.getBytes(StandardCharsets.UTF_8), "x_summarizedActivities.json")
                .orElseThrow();

        LogbookEntry entry = logbook.entries().get(0);
        assertThat(logbook.entries()).hasSize(1);
        assertThat(logbook.unreadable()).containsExactly(2);
        assertThat(logbook.doubts()).isEmpty();
        assertThat(entry.totals().distance().metres()).isEqualTo(5000);
        assertThat(entry.totals().timer()).isEqualTo(Duration.ofMillis(1_800_500));
        assertThat(entry.recording(ZoneOffset.UTC).zone()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(entry.origin()).isEqualTo(new Origin("garmin", "42"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jan 27, 2021, 1:57:47 PM | 2021-01-27T13:57:47",
                "27 ene 2021, 13:57:47 | 2021-01-27T13:57:47",
                "27.01.2021, 13:57:47 | 2021-01-27T13:57:47",
                "27 janv. 2021 à 13:57:47 | 2021-01-27T13:57:47",
                "27 de jan. de 2021, 13:57:47 | 2021-01-27T13:57:47",
                "27 gen 2021, 13:57:47 | 2021-01-27T13:57:47",
                "27. März 2021, 13:57 | 2021-03-27T13:57",
                "2021/01/27 13:57:47 | 2021-01-27T13:57:47",
                "2021年1月27日 13:57:47 | 2021-01-27T13:57:47",
                "2021年1月27日 下午1:57:47 | 2021-01-27T13:57:47",
                "2021. 1. 27. 오후 1:57:47 | 2021-01-27T13:57:47",
                "27 янв. 2021 г., 13:57:47 | 2021-01-27T13:57:47",
                "27 ene 2021, 1:57:47 p. m. | 2021-01-27T13:57:47",
                "mar. 27 avr. 2021, 13:57:47 | 2021-04-27T13:57:47",
                "27 janv. 2021 à 13h57 | 2021-01-27T13:57",
                "27. ledna 2021 13:57:47 | 2021-01-27T13:57:47",
                "2021. jan. 27. 13:57:47 | 2021-01-27T13:57:47",
                "27 ian. 2021, 13:57:47 | 2021-01-27T13:57:47",
                "27 січ. 2021 р., 13:57:47 | 2021-01-27T13:57:47",
                "Oct 30, 2023, 00:00:00 PM | 2023-10-30T12:00",
                "Oct 30, 2023, 12:05:00 AM | 2023-10-30T00:05"
            })
    void datesOfManyLanguagesAreRead(String text, LocalDateTime expected) {
        CsvTable table = CsvTable.of(("date\n\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8));

        assertThat(LogbookDates.of(table, 0).of(text)).contains(expected);
    }

    @Test
    void aLineThatMakesNoSenseIsToldByItsNumber() {
        Logbook logbook = read(STRAVA_HEADER
                + "77,\"Jan 27, 2021, 1:57:47"
                + " PM\",One,Run,,1275,5.61,,,false,,,,,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n"
                + "78,someday,Two,Run,,1275,5.61,,,false,,,,,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n"
                + "79,\"Feb 31, 2021, 1:57:47"
                + " PM\",Three,Run,,1275,5.61,,,false,,,,,,1275.0,1258.0,5612.4,8.2,4.46,3.5\n");

        assertThat(logbook.entries()).hasSize(1);
        assertThat(logbook.unreadable()).containsExactly(3, 4);
    }

    @Test
    void theListOfIntervalsIsAPlainOne() {
        LogbookEntry entry = only(
                "id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,average_heartrate,max_heartrate\n"
                        + "i7,2024-05-01T06:30:00,Easy,Run,1800,5400.5,1830,42,141,160\n");

        assertThat(entry.totals().distance().metres()).isEqualTo(5400.5);
        assertThat(entry.totals().moving()).isEqualTo(Duration.ofSeconds(1800));
        assertThat(entry.totals().elapsed()).isEqualTo(Duration.ofSeconds(1830));
        assertThat(entry.totals().averageHeartRate().bpm()).isEqualTo(141);
    }

    @ParameterizedTest
    @CsvSource({
        "Lauf, RUN",
        "Trailrun, RUN",
        "Trail, RUN",
        "Trail ride, RIDE",
        "Trail hike, HIKE",
        "Course à pied, RUN",
        "Carrera, RUN",
        "Corsa, RUN",
        "Hardlopen, RUN",
        "ランニング, RUN",
        "ラン, RUN",
        "Chạy bộ, RUN",
        "Τρέξιμο, RUN",
        "跑步, RUN",
        "Забег, RUN",
        "Radfahrt, RIDE",
        "Rennradfahren, RIDE",
        "Randonnée, HIKE",
        "Spaziergang, WALK",
        "Schwimmen, SWIM",
        "Skilanglauf, OTHER",
        "Langlaufen, OTHER",
        "Schneeschuhlaufen, OTHER",
        "Nordic Ski, OTHER",
        "Беговые лыжи, OTHER",
        "Krafttraining, STRENGTH"
    })
    void sportsOfManyLanguagesAreKnown(String name, Sport sport) {
        assertThat(SportNames.sport(name)).isEqualTo(sport);
    }

    @Test
    void anyOtherTableIsNone() {
        assertThat(Logbooks.read("Date,Weight\n2024-01-01,70\n".getBytes(StandardCharsets.UTF_8), "weights.csv"))
                .isEmpty();
        assertThat(Logbooks.recognizes("<gpx version=\"1.1\">".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(Logbooks.recognizes(new byte[] {14, 32, 0, 0, 0, 0, 0, 0, '.', 'F', 'I', 'T'}))
                .isFalse();
    }
}
