package app.stride.activity.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.testkit.RecordingBuilder;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogbookEntryTest {
    private static final Instant START = Instant.parse("2024-05-01T06:00:00Z");
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2024-05-01T08:00:00");

    private static LogbookEntry line(@Nullable Instant instant, @Nullable LocalDateTime local) {
        return line(instant, local, Sport.RUN, 5000);
    }

    private static LogbookEntry line(
            @Nullable Instant instant, @Nullable LocalDateTime local, @Nullable Sport sport, double metres) {
        Totals totals = RecordingBuilder.totals(Distance.ofMetres(metres), Duration.ofSeconds(1500));
        return new LogbookEntry(instant, local, sport, null, null, totals, null, null);
    }

    private static Recording recorded(@Nullable ZoneId zone, @Nullable Distance distance) {
        Totals totals = new Totals(
                distance, Duration.ofSeconds(1490), Duration.ofSeconds(1500), null, null, null, null, null, null);
        return new Recording(Sport.RUN, null, START, zone, null, false, null, totals, List.of(), Samples.none());
    }

    @Test
    void whatADeviceDidNotMeasureTheAthleteHasTypedIn() {
        LogbookEntry line = line(START, null);

        assertThat(line.describing(recorded(null, null)).totals().distance()).isEqualTo(Distance.ofMetres(5000));
        assertThat(line.describing(recorded(null, Distance.ZERO)).totals())
                .isEqualTo(recorded(null, Distance.ofMetres(5000)).totals());
    }

    @Test
    void whatADeviceMeasuredStays() {
        Recording measured = RecordingBuilder.aRun().run(600, 3).build();

        assertThat(line(START, null).describing(measured).totals()).isEqualTo(measured.totals());
        assertThat(line(START, null, Sport.RUN, 0)
                        .describing(recorded(null, null))
                        .totals()
                        .distance())
                .isNull();
    }

    @Test
    void theLocalStartTellsTheZoneOfAFileThatIsInUniversalTime() {
        Recording file = recorded(null, Distance.ofMetres(4900));

        assertThat(line(null, EIGHT.plusSeconds(40)).describing(file).zone()).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(line(START, EIGHT.plusMinutes(210)).describing(file).zone())
                .isEqualTo(ZoneOffset.ofHoursMinutes(5, 30));
    }

    @Test
    void theZoneOfTheRecordingItselfComesFirst() {
        ZoneId zone = ZoneId.of("Europe/Berlin");

        assertThat(line(null, EIGHT.plusHours(1))
                        .describing(recorded(zone, null))
                        .zone())
                .isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01T08:07:00", "2024-05-02T08:00:00", "2024-05-01T06:00:00"})
    void whatIsNoZoneOrSaysNothingTellsNone(LocalDateTime local) {
        assertThat(line(null, local).describing(recorded(null, null)).zone()).isNull();
    }

    @Test
    void aListThatTellsBothTimesMayMeanUniversalTime() {
        LogbookEntry line = line(START, LocalDateTime.parse("2024-05-01T06:00:00"));

        assertThat(line.recording(ZoneId.of("Europe/Berlin")).zone()).isEqualTo(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({"2000, WALK", "5000, RUN", "9000, RIDE", "0, OTHER"})
    void whereTheListDoesNotNameTheSportThePaceTellsIt(double metres, Sport sport) {
        assertThat(line(START, null, null, metres).recording(ZoneOffset.UTC).sport())
                .isEqualTo(sport);
    }

    @Test
    void aSportInUnknownWordsIsNotToldByItsPace() {
        LogbookEntry told = line(START, null, null, 5000);
        LogbookEntry inOtherWords = new LogbookEntry(START, null, null, true, null, null, told.totals(), null, null);

        assertThat(inOtherWords.recording(ZoneOffset.UTC).sport()).isEqualTo(Sport.OTHER);
    }
}
