package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.Totals;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Garmin's lists with titles as athletes write them, in more languages, and saved again by a spreadsheet. */
class GarminListTest {
    private static final String HEADER = "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR\n";

    private static Logbook read(String list) {
        Logbook logbook = Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "Activities.csv")
                .orElseThrow();
        assertThat(logbook.unreadable()).isEmpty();
        return logbook;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "8km + 10x20\"/40\" + 2km",
                "6x20\", easy",
                "6x20\", easy, 5x10\" and home",
                "8x40\"",
                "\"Alps\"",
                "plain"
            })
    void garminWritesAQuoteWithinATitleOnce(String title) {
        Logbook logbook = read(HEADER + "Running,2025-10-15 17:45:23,false,\"" + title
                + "\",\"12.19\",\"594\",\"01:00:53\",\"136\",\"164\"\n"
                + "Running,2025-10-16 17:45:23,false,\"After\",\"5.00\",\"250\",\"00:25:00\",\"130\",\"150\"\n");

        assertThat(logbook.entries()).extracting(LogbookEntry::name).containsExactly(title, "After");
        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().distance().metres())
                .containsExactly(12_190.0, 5000.0);
        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().timer().toSeconds())
                .containsExactly(3653L, 1500L);
    }

    @Test
    void quotesThatAreWrittenTwiceMayStandBeforeACommaInARowThatIsShort() {
        CsvTable table =
                CsvTable.of("a,b,c\n\"x \"\"y\"\",\"\"z\"\"\",1\n\"x\",\"\",\"2\"\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.lines().get(0).text(0)).isEqualTo("x \"y\",\"z\"");
        assertThat(table.lines().get(0).text(1)).isEqualTo("1");
        assertThat(table.lines().get(1).text(2)).isEqualTo("2");
    }

    @Test
    void aBrazilianListTellsItsMilesByTheStepsAndItsElapsedTime() {
        Logbook logbook = read("Tipo de atividade,Data,Favorito,Título,Distância,Calorias,Tempo,FC Média,FC máxima,"
                + "Cadência de corrida média,Subida total,Comprimento médio da passada,Tempo em movimento,"
                + "Duração\n"
                + "Corrida,2023-04-02 07:00:00,False,Rio,6.24,474,00:54:43,157,173,165,514,1.11,00:54:37,00:58:00\n");

        Totals totals = logbook.entries().get(0).totals();
        assertThat(logbook.doubts()).isEmpty();
        assertThat(totals.distance().metres()).isCloseTo(10_042.3, within(0.1));
        assertThat(totals.elevationGainMetres()).isCloseTo(156.7, within(0.1));
        assertThat(totals.moving()).isEqualTo(Duration.ofSeconds(3277));
        assertThat(totals.elapsed()).isEqualTo(Duration.ofMinutes(58));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gem. loopcadans", "Gem. cadans"})
    void aDutchListTellsItsMilesByTheSteps(String cadence) {
        Logbook logbook = read("Activiteittype,Datum,Favoriet,Titel,Afstand,Calorieën,Tijd,Gem. HS,Max. HS," + cadence
                + ",Gem. staplengte\n"
                + "Hardlopen,2023-04-02 07:00:00,false,Utrecht,6.24,474,00:54:43,157,173,165,1.11\n");

        assertThat(logbook.doubts()).isEmpty();
        assertThat(logbook.entries().get(0).totals().distance().metres()).isCloseTo(10_042.3, within(0.1));
    }

    @Test
    void aListBefore2018IsKnownByItsNames() {
        Logbook logbook = read("Activity Name,Activity Type,Start,Time,Distance,Calories,Elevation Gain,Avg Speed(Avg"
                + " Pace),Avg HR,Max HR,Avg Run Cadence,\n"
                + " Untitled,Running,\"Tue, Sep 16, 2014 15:23\",52:33,9.73,807,104,5:24,151,172,168,\n"
                + " River loop,Street Running,\"Sun, Sep 14, 2014 9:00\",1:29:47,15.97,\"1,317\",188,5:37,--,--,--,\n");

        LogbookEntry first = logbook.entries().get(0);
        assertThat(first.name()).isEqualTo("Untitled");
        assertThat(first.local()).isEqualTo(LocalDateTime.parse("2014-09-16T15:23"));
        assertThat(first.totals().distance().metres()).isEqualTo(9730);
        assertThat(first.totals().timer()).isEqualTo(Duration.ofSeconds(3153));
        assertThat(first.totals().averageHeartRate().bpm()).isEqualTo(151);
        assertThat(first.totals().averageCadence()).isEqualTo(168);
        assertThat(first.totals().elevationGainMetres()).isEqualTo(104);
        assertThat(logbook.entries().get(1).totals().timer()).isEqualTo(Duration.ofSeconds(5387));
        assertThat(logbook.doubts()).singleElement().asString().contains("kilometres or in miles");
    }

    @Test
    void aTitleMayStandAboveTheHeader() {
        Logbook logbook = read("Aktivitäten von laeufer\n \n"
                + " Favorit,Aktivitätsname,Aktivitätstyp,Course,Start,Zeit,Distanz,Positiver Höhenunterschied,Ø HF,"
                + "Max. HF,\n false,Abends,Laufen,--,\"Fr, 25 Mai 2012 20:31\",1:05:11,\"10,20\",38,138,150,\n");

        LogbookEntry run = logbook.entries().get(0);
        assertThat(logbook.lines().get(0).number()).isEqualTo(4);
        assertThat(run.local()).isEqualTo(LocalDateTime.parse("2012-05-25T20:31"));
        assertThat(run.totals().distance().metres()).isEqualTo(10_200);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofSeconds(3911));
        assertThat(run.totals().maxHeartRate().bpm()).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {"activityType_typeKey, running, 2450.0", "activityType, {'typeKey': 'running'}, 2450000.0"})
    void theListOfGarminsInterfaceMayBeATable(String type, String running, String elapsed) {
        Logbook logbook = read("activityId,activityName,startTimeLocal,startTimeGMT," + type
                + ",distance,duration,elapsedDuration,movingDuration,averageHR,averageRunningCadenceInStepsPerMinute\n"
                + "5,Loop,2023-04-02 09:00:00,2023-04-02 07:00:00," + running + ",7000.5,2400.2," + elapsed
                + ",2390.0,145,168.5\n");

        Recording run = logbook.entries().get(0).recording(null);
        assertThat(logbook.doubts()).isEmpty();
        assertThat(logbook.entries().get(0).origin()).isEqualTo(new Origin("garmin", "5"));
        assertThat(run.sport()).isEqualTo(Sport.RUN);
        assertThat(run.start()).isEqualTo(Instant.parse("2023-04-02T07:00:00Z"));
        assertThat(run.zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(run.totals().distance().metres()).isEqualTo(7000.5);
        assertThat(run.totals().timer()).isEqualTo(Duration.ofMillis(2_400_200));
        assertThat(run.totals().elapsed()).isEqualTo(Duration.ofSeconds(2450));
        assertThat(run.totals().averageCadence()).isEqualTo(168.5);
    }

    @Test
    void aSpreadsheetLeavesOutTheCentury() {
        List<LogbookEntry> entries = read(HEADER + "Running,7/4/20 15:36,FALSE,Lunch,7.16,520,0:49:12,132,165\n"
                        + "Running,7/28/20 7:05,FALSE,Dawn,5.00,400,0:30:00,130,150\n")
                .entries();

        assertThat(entries)
                .extracting(LogbookEntry::local)
                .containsExactly(LocalDateTime.parse("2020-07-04T15:36"), LocalDateTime.parse("2020-07-28T07:05"));
    }

    @ParameterizedTest
    @CsvSource({"28.07.20 07:05, 2020-07-28T07:05", "7/28/20, 2020-07-28T12:00", "28/7/99, 1999-07-28T12:00"})
    void ofAShortYearTheCenturyIsTheNearest(String text, LocalDateTime expected) {
        CsvTable table = CsvTable.of(("date\n" + text + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(LogbookDates.of(table, 0).of(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"20-07-28", "7/28/020", "7/28/2"})
    void whatIsNoShortYearIsNoDate(String text) {
        CsvTable table = CsvTable.of(("date\n" + text + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(LogbookDates.of(table, 0).of(text)).isEmpty();
    }
}
