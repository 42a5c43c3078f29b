package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.LogbookEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that a spreadsheet has saved again, with the dates, the truth and the thousands of its own language. */
class SpreadsheetListsTest {
    private static List<LogbookEntry> read(String list) {
        Logbook logbook = Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "Activities.csv")
                .orElseThrow();
        assertThat(logbook.unreadable()).isEmpty();
        return logbook.entries();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27-Jan-21 13:57 | 2021-01-27T13:57",
                "27-Jan-21 | 2021-01-27T12:00",
                "27. Okt 99 13:57 | 1999-10-27T13:57",
                "Jan 27, 21 1:57 PM | 2021-01-27T13:57"
            })
    void aMonthInLettersMayBeFollowedByAYearOfTwoDigits(String date, LocalDateTime expected) {
        CsvTable table = CsvTable.of(("date\n\"" + date + "\"\n").getBytes(StandardCharsets.UTF_8));

        assertThat(LogbookDates.of(table, 0).of(date)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"27 Jan 13.57", "27 Jan 13:57", "27 Jan", "27-Jan-2"})
    void aTimeBehindTheMonthIsNoYear(String date) {
        CsvTable table = CsvTable.of(("date\n" + date + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(LogbookDates.of(table, 0).of(date)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30/4/23 7:00 | FALSO | 2023-04-30T07:00",
                "30.4.2023 7.00 | EPÄTOSI | 2023-04-30T07:00",
                "2023-04-30 07:00 | FALSKT | 2023-04-30T07:00",
                "30.04.2023 07:00 | USANN | 2023-04-30T07:00",
                "2023. 04. 30. 7:00 | HAMIS | 2023-04-30T07:00",
                "30.04.2023 07:00 | YANLIŞ | 2023-04-30T07:00",
                "30/04/2023 07:00:00 p. m. | FALSO | 2023-04-30T19:00"
            })
    void garminsListOfAnotherLanguageIsStillKnown(String date, String no, LocalDateTime expected) {
        LogbookEntry entry = read("Tipo;Fecha;Favorito;Título;Distancia;Calorías;Tiempo;FC;Máx\nCarrera;" + date + ";"
                        + no + ";Río;6,24;474;00:34:43;157;173\n")
                .get(0);

        assertThat(entry.local()).isEqualTo(expected);
        assertThat(entry.totals().distance().metres()).isEqualTo(6240);
    }

    @ParameterizedTest
    @CsvSource({
        "50:00:00, 12.00, 3000",
        "1:06:06, 9.08, 3966",
        "30:00:00, 20.00, 1800",
        "50:00:00, 0.20, 180000",
        "50:00:00, '', 180000"
    })
    void minutesOfRunkeeperThatBecameHoursAreToldByTheSpeed(String duration, String speed, long seconds) {
        LogbookEntry entry = read("Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed"
                        + " (km/h),Calories Burned,GPX File\n"
                        + "abc,2013-12-27 12:54,Running,,10.00," + duration + ",," + speed + ",600,\n")
                .get(0);

        assertThat(entry.totals().timer().toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"'10.5 | 10.5", "'3000 | 3000", "’3000 | 3000", "'-3,5 | -3.5", "'1'234 | 1234"})
    void aNumberThatIsMarkedAsTextIsOne(String text, double expected) {
        assertThat(new CsvNumbers(false).of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'--", "''", "'fast", "50'", "10'5"})
    void anApostropheElsewhereIsNoMark(String text) {
        assertThat(new CsvNumbers(false).of(text)).isNaN();
    }

    @Test
    void aLineWhoseCellsAreMarkedAsTextIsRead() {
        LogbookEntry entry = read("start_local,distance_m,elapsed_s,type\n2026-05-01 07:00,'10500.5,'3000,run\n")
                .get(0);

        assertThat(entry.totals().distance().metres()).isEqualTo(10_500.5);
        assertThat(entry.totals().timer().toSeconds()).isEqualTo(3000);
    }

    @Test
    void twoColumnsOfDatesAreReadInOneWay() {
        LogbookEntry entry = read("start_utc,start_local,distance_m,elapsed_s,type\n"
                        + "12/02/2026 23:30,13/02/2026 00:30,10000,3000,run\n")
                .get(0);

        assertThat(entry.instant()).isEqualTo(Instant.parse("2026-02-12T23:30:00Z"));
        assertThat(entry.recording(null).zone()).isEqualTo(ZoneOffset.ofHours(1));
    }
}
