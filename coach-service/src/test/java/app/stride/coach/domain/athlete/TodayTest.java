package app.stride.coach.domain.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TodayTest {

    private static final Instant LATE_IN_GREENWICH = Instant.parse("2026-04-08T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-04-09",
        "America/Los_Angeles, 2026-04-08",
        "Pacific/Kiritimati, 2026-04-09",
        "UTC, 2026-04-08",
        "' Europe/Berlin ', 2026-04-09",
    })
    void theDayIsTheOneWhereTheAthleteLives(String timezone, LocalDate day) {
        Today today = Today.at(LATE_IN_GREENWICH, timezone);
        assertThat(today.date()).isEqualTo(day);
        assertThat(today.assumed()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Mars/Olympus", "Europe/Berlin; drop table", "\0"})
    void anUnknownZoneIsUtcAndMarkedSo(String timezone) {
        Today today = Today.at(LATE_IN_GREENWICH, timezone);
        assertThat(today.date()).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(today.assumed()).isTrue();
    }

    @Test
    void theDayAfterADaylightSavingChangeIsStillTheNextDay() {
        assertThat(Today.at(Instant.parse("2026-03-28T23:30:00Z"), "Europe/Berlin")
                        .date())
                .isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(Today.at(Instant.parse("2026-03-29T22:30:00Z"), "Europe/Berlin")
                        .date())
                .isEqualTo(LocalDate.of(2026, 3, 30));
    }
}
