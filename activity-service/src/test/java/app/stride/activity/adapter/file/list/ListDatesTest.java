package app.stride.activity.adapter.file.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.adapter.file.list.LogbookLine.Untold;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.usecase.ingest.Identity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the runs of a list were. */
class ListDatesTest {
    private static Logbook read(String list) {
        return Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "list.csv").orElseThrow();
    }

    private static Logbook both(String utc, String local) {
        return read("start_utc,start_local,distance_m,elapsed_s,type\n" + utc + "," + local + ",10000,3000,run\n");
    }

    private static LogbookEntry only(Logbook logbook) {
        assertThat(logbook.unreadable()).isEmpty();
        return logbook.entries().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01 05:12:00",
                "2026-05-01 05:12:00 UTC",
                "2026-05-01T05:12:00Z",
                "2026-05-01T07:12:00+02:00",
                "2026/05/01 05:12",
                "01.05.2026 05:12"
            })
    void aUniversalTimeNeedNotSayThatItIsOne(String utc) {
        LogbookEntry entry = only(both(utc, ""));

        assertThat(entry.instant()).isEqualTo(Instant.parse("2026-05-01T05:12:00Z"));
        assertThat(entry.local()).isNull();
    }

    @Test
    void ofTwoTimesTheUniversalOneTellsTheZone() {
        LogbookEntry entry = only(both("2026-05-01 05:12:00", "2026-05-01 07:12:00"));

        assertThat(entry.recording(null).start()).isEqualTo(Instant.parse("2026-05-01T05:12:00Z"));
        assertThat(entry.recording(null).zone()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @Test
    void whoWritesTheLocalTimeTwiceDoesNotTellTheUniversalOne() {
        LogbookEntry entry = only(both("2026-05-01T07:12:00", "2026-05-01T07:12:00"));

        assertThat(entry.instant()).isNull();
        assertThat(entry.local()).isEqualTo(LocalDateTime.parse("2026-05-01T07:12:00"));
    }

    @Test
    void timesThatContradictEachOtherAreToldAndNotChosenFrom() {
        Logbook logbook = both("2026-05-01 05:12:00", "2026-05-03 07:40:00");

        assertThat(((Untold) logbook.lines().get(0).content()).reason()).contains("contradict");
    }

    @ParameterizedTest
    @CsvSource({",someday", "someday,", "someday,2026-05-01 07:12:00", ","})
    void aTimeThatIsNotUnderstoodIsTold(String utc, String local) {
        Logbook logbook = both(utc == null ? "" : utc, local == null ? "" : local);

        assertThat(((Untold) logbook.lines().get(0).content()).reason()).containsAnyOf("someday", "does not say when");
    }

    @Test
    void anOffsetBehindALocalTimeIsUsed() {
        LogbookEntry entry = only(both("", "2026-05-03T08:00:00+02:00"));

        assertThat(entry.recording(null).start()).isEqualTo(Instant.parse("2026-05-03T06:00:00Z"));
        assertThat(entry.recording(null).zone()).isEqualTo(ZoneOffset.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-03T08:00:00Z", "2026-05-03T08:00:00", "2026-05-03 08:00"})
    void aLocalTimeWithoutAnOffsetTellsNoZone(String local) {
        LogbookEntry entry = only(both("", local));

        assertThat(entry.instant()).isNull();
        assertThat(entry.recording(null).zone()).isNull();
        assertThat(entry.recording(null).start()).isEqualTo(Instant.parse("2026-05-03T08:00:00Z"));
    }

    private static Instant end(Recording run) {
        return run.start().plus(run.totals().elapsed());
    }

    private static List<LogbookEntry> untimed(String lines) {
        return read("start_local,distance_m,elapsed_s,type,name\n" + lines).entries();
    }

    @Test
    void twoRunsOfADayWithoutATimeAreTwo() {
        List<LogbookEntry> entries = untimed("2026-05-01,5000,1500,run,to work\n2026-05-01,5000,1560,run,home\n"
                + "2026-05-02,5000,1500,run,to work\n2026-05-02,5000,1500,run,home\n");

        assertThat(entries.stream().map(Identity::ofEntry)).doesNotHaveDuplicates();
        assertThat(entries)
                .extracting(entry -> entry.local().toLocalDate().getDayOfMonth())
                .containsExactly(1, 1, 2, 2);
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).recording(null).start())
                    .isAfter(end(entries.get(i - 1).recording(null)));
        }
    }

    @Test
    void aRunWithoutATimeIsTheSameInALongerList() {
        LogbookEntry alone = untimed("2026-05-01,5000,1500,run,home\n").get(0);
        LogbookEntry second = untimed("2026-05-01,8000,2500,run,out\n2026-05-01,5000,1500,run,home\n")
                .get(1);

        assertThat(Identity.ofEntry(second)).isEqualTo(Identity.ofEntry(alone));
    }

    @Test
    void manyRunsWithoutATimeStayOnTheirDay() {
        List<LogbookEntry> entries = untimed("2026-05-01,40000,14400,run,x\n".repeat(5));

        assertThat(entries).allSatisfy(entry -> assertThat(entry.local()).hasDayOfMonth(1));
        assertThat(entries.stream().map(Identity::ofEntry)).doesNotHaveDuplicates();
    }

    @Test
    void noTwoOfManyRunsWithoutATimeOverlap() {
        List<Recording> runs = untimed("2026-05-01,10000,3600,run,x\n".repeat(20)).stream()
                .map(entry -> entry.recording(null))
                .sorted(Comparator.comparing(Recording::start))
                .toList();

        assertThat(runs)
                .hasSize(20)
                .allSatisfy(run -> assertThat(run.start()).isBetween("2026-05-01T00:00:00Z", "2026-05-01T23:59:59Z"));
        for (int i = 1; i < runs.size(); i++) {
            assertThat(runs.get(i).start()).isAfter(end(runs.get(i - 1)));
        }
    }

    private static Logbook onThe30thOfNovember(String... dates) {
        String list = "start_local,distance_m,elapsed_s,type\n" + String.join(",10000,3000,run\n", dates)
                + ",10000,3000,run\n";
        return Logbooks.read(list.getBytes(StandardCharsets.UTF_8), "list.csv", LocalDate.parse("2026-11-30"))
                .orElseThrow();
    }

    private static List<String> days(Logbook logbook) {
        return logbook.entries().stream().map(entry -> entry.day().toString()).toList();
    }

    @Test
    void aReadingThatPutsRunsIntoTheFutureIsWrong() {
        Logbook logbook = onThe30thOfNovember("05/11/2026 07:12", "12/11/2026 07:12");

        assertThat(days(logbook)).containsExactly("2026-11-05", "2026-11-12");
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void aReadingThatSpreadsAWeekOverMonthsIsHardlyMeantAndThatIsTold() {
        Logbook logbook = onThe30thOfNovember("01/02/2026", "03/02/2026", "05/02/2026", "08/02/2026");

        assertThat(days(logbook)).containsExactly("2026-02-01", "2026-02-03", "2026-02-05", "2026-02-08");
        assertThat(logbook.doubts()).singleElement().asString().contains("01/02/2026", "the day before the month");
    }

    @Test
    void twoLinesAreTooFewToTellEvenIfEachHasTwoDates() {
        Logbook logbook = read("start_utc,start_local,distance_m,elapsed_s,type\n"
                + "01/02/2026 05:12,01/02/2026 06:12,10000,3000,run\n"
                + "03/02/2026 05:12,03/02/2026 06:12,10000,3000,run\n");

        assertThat(days(logbook)).containsExactly("2026-01-02", "2026-03-02");
    }

    @Test
    void datesThatAreAllTheSameTellNothing() {
        Logbook logbook = onThe30thOfNovember("03/04/2026 07:00", "03/04/2026 12:00", "03/04/2026 18:00");

        assertThat(days(logbook)).containsExactly("2026-03-04", "2026-03-04", "2026-03-04");
    }

    @Test
    void whereNothingDecidesThatIsTold() {
        Logbook logbook = onThe30thOfNovember("01/02/2026", "05/05/2026");

        assertThat(days(logbook)).containsExactly("2026-01-02", "2026-05-05");
        assertThat(logbook.doubts()).singleElement().asString().contains("the month before the day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "05/05/2026", "1.2.2026", "1 Feb 2026", "13/02/2026", "02/13/2026"})
    void whereOneReadingIsPossibleNothingIsDoubtful(String date) {
        Logbook logbook = onThe30thOfNovember(date, "04/04/2026");

        assertThat(logbook.unreadable()).isEmpty();
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void twoDigitsBeforeTheMonthMayBeTheYearAndThatIsTold() {
        Logbook logbook = onThe30thOfNovember("20/05/16", "21/06/02 07:12");

        assertThat(days(logbook)).containsExactly("2016-05-20", "2002-06-21");
        assertThat(logbook.doubts())
                .singleElement()
                .asString()
                .contains("20/05/16", "which number is the year", "the day before the month and the year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02/05/26", "31/05/26", "20.05.26", "20/05/2026"})
    void ofTwoDigitsThatAreNoPastYearInOneDateTheDayStandsFirst(String date) {
        Logbook logbook = onThe30thOfNovember("20/05/16", "21/06/02", date);

        assertThat(days(logbook)).hasSize(3).contains("2016-05-20", "2002-06-21");
        assertThat(logbook.doubts()).isEmpty();
    }

    @Test
    void aListThatContradictsItselfIsToldToBeDoubtful() {
        Logbook logbook = onThe30thOfNovember("13/02/2026", "02/13/2026", "03/04/2026");

        assertThat(logbook.unreadable()).containsExactly(3);
        assertThat(logbook.doubts()).hasSize(1);
    }

    @Test
    void whatIsStillToComeIsNoActivity() {
        Logbook logbook = onThe30thOfNovember("2026-11-30 07:00", "2026-12-01 07:00");

        assertThat(logbook.entries()).hasSize(1);
        assertThat(((Untold) logbook.lines().get(1).content()).reason()).contains("2026-12-01", "still to come");
    }
}
