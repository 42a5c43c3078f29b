package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.list.LogbookLine.Untold;
import app.stride.activity.domain.activity.LogbookEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far and how long the runs of a list were, in whatever form it says so. */
class ListFiguresTest {
    private static final String RUNKEEPER =
            "Activity Id;Date;Type;Route Name;Distance (km);Duration;Average Heart Rate (bpm);GPX File\n";
    private static final String GARMIN = "Activity Type,Date,Favorite,Title,Distance,Calories,Time\n";

    private static Logbook read(String list) {
        return Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "list.csv").orElseThrow();
    }

    private static Logbook plain(String distance, String time) {
        return read(
                "start_local;distance_m;elapsed_s;type\n2026-05-01 07:00;" + distance + ";" + quoted(time) + ";run\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static List<Double> metres(Logbook logbook) {
        return logbook.entries().stream()
                .map(entry -> entry.totals().distance().metres())
                .toList();
    }

    private static String reason(Logbook logbook) {
        assertThat(logbook.entries()).isEmpty();
        return ((Untold) logbook.lines().get(0).content()).reason();
    }

    @Test
    void aCommaBetweenSemicolonsStandsBeforeDecimalsEvenIfThereAreThree() {
        Logbook logbook = read(RUNKEEPER + "abc;2026-11-01 07:12:00;Running;;10,234;50:00;150;\n"
                + "abd;2026-11-03 07:12:00;Running;;8,125;40:00;150;\n");

        assertThat(metres(logbook)).containsExactly(10_234.0, 8125.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,234 | 1234", "0,234 | 0.234", "10.234 | 10.234", "1.234,5 | 1234.5"})
    void aNumberWithThreeDigitsBehindItsSignIsReadAsTheOthersOfTheTable(String text, double expected) {
        String separator = text.startsWith("1,") ? "\t" : ";";
        CsvTable table =
                CsvTable.of(("a" + separator + "b\n" + text + separator + "x\n").getBytes(StandardCharsets.UTF_8));

        assertThat(table.lines().get(0).figure(0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"run | 24000", "bike ride | 80000", "wibble | 80000"})
    void whatNobodyReachesIsNoActivity(String sport, int metres) {
        String list = "start_local,distance_m,elapsed_s,type\n2026-05-01 07:00," + metres + ",1800," + sport + "\n";

        assertThat(reason(read(list))).contains("Nobody goes as far in that time");
    }

    @Test
    void aWrongDistanceOfALineWithARecordingIsTheRecordingsAffair() {
        Logbook logbook = read(RUNKEEPER + "abc;2026-11-01 07:12:00;Running;;10234,5;50:00;150;a.gpx\n");

        assertThat(logbook.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.totals().distance()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3000 | 3000",
                "3000.5 | 3000.5",
                "50:00 | 3000",
                "0:50:00 | 3000",
                "1:02:03 | 3723",
                "90:00 | 5400",
                "00:20:42,3 | 1242.3",
                "01:02:03:04 | 93784",
                "1 day, 2:03:04 | 93784",
                "1d 2:03:04 | 93784",
                "50 min | 3000",
                "50m | 3000",
                "50 Min. | 3000",
                "1h 2m 3s | 3723",
                "1h02 | 3720",
                "1 h 2 min | 3720",
                "1 Std. 5 Min. | 3900",
                "1,5 h | 5400",
                "PT50M0S | 3000",
                "PT1H2M3.5S | 3723.5",
                "P1DT1S | 86401",
                "3000s | 3000",
                "3000 sec | 3000",
                "50'00\" | 3000",
                "50' | 3000",
                "3'000 | 3000",
                "50′30″ | 3030"
            })
    void aDurationIsReadAsItIsWritten(String text, double seconds) {
        LogbookEntry entry = plain("10000", text).entries().get(0);

        assertThat(entry.totals().timer()).isEqualTo(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fast",
                "50'30",
                "50 parsecs",
                "5m 1h",
                "1:75:00",
                "1:02:75",
                "1:2:3:4:5",
                "PT",
                "50 min ago",
                "-50:00"
            })
    void aDurationThatIsNotUnderstoodIsToldAndNotZero(String text) {
        assertThat(reason(plain("10000", text))).contains("How long it took is not understood", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--", "--:--:--", "0", "00:00:00"})
    void aLineThatDoesNotSayHowLongItTookIsNoActivity(String text) {
        assertThat(reason(plain("10000", text))).contains("does not say how long");
        assertThat(reason(read(GARMIN + "Running,2026-05-01 07:12:00,false,Home,10.05,600," + text + "\n")))
                .contains("does not say how long");
    }

    @Test
    void whatWasStoppedAsSoonAsItWasStartedComesInAsItIsTold() {
        LogbookEntry entry = plain("0.0", "0.0").entries().get(0);

        assertThat(entry.totals().timer()).isZero();
        assertThat(entry.totals().distance()).isNull();
    }

    @Test
    void amongLinesThatAreRightOneThatIsTooFastLosesOnlyItsDistance() {
        Logbook logbook = read("start_local,distance_m,elapsed_s,type\n2026-05-01 07:00,10000,3000,run\n"
                + "2026-05-02 07:00,936,3,walk\n2026-05-03 07:00,5000,1500,run\n");

        assertThat(logbook.entries())
                .extracting(entry -> entry.totals().timer().toSeconds())
                .containsExactly(3000L, 3L, 1500L);
        assertThat(logbook.entries().get(1).totals().distance()).isNull();
        assertThat(logbook.doubts()).singleElement().asString().contains("left out", "line 3.");
    }

    @Test
    void whereMostLinesAreTooFastTheListIsInAnotherUnit() {
        Logbook logbook = read("start_local,distance_m,elapsed_s,type\n2026-05-01 07:00,10000,50,run\n"
                + "2026-05-02 07:00,936,400,walk\n2026-05-03 07:00,5000,25,run\n");

        assertThat(logbook.unreadable()).containsExactly(2, 4);
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void theShareOfADayThatASpreadsheetMakesOfADurationIsNoneOfSeconds() {
        assertThat(reason(plain("10000", "0.0347"))).contains("less than a second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "10 km | 10000",
                "6.2 mi | 9977.93",
                "10000 m | 10000",
                "10,5 km | 10500",
                "10k | 10000",
                "1 Kilometer | 1000",
                "1 kilometre | 1000",
                "10000 Meter | 10000",
                "1 metre | 1",
                "1'234 | 1234",
                "1’234.5 | 1234.5"
            })
    void aDistanceMayBearItsUnit(String text, double metres) {
        assertThat(metres(plain(text, "3000")).get(0)).isCloseTo(metres, within(0.01));
    }

    @Test
    void aDistanceThatIsNotUnderstoodIsToldAndNotUnknown() {
        assertThat(reason(plain("10 leagues", "3000"))).contains("How far it was is not understood", "10 leagues");
        assertThat(plain("--", "3000").entries().get(0).totals().distance()).isNull();
    }
}
