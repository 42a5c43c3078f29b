package app.stride.coach.domain.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-04-09|Thursday 9 April, today",
                "2026-04-10|Friday 10 April, tomorrow",
                "2026-04-08|Wednesday 8 April, yesterday",
                "2026-04-12|Sunday 12 April, in 3 days",
                "2026-04-01|Wednesday 1 April, 8 days ago",
                "2027-01-01|Friday 1 January 2027, in 267 days",
                "2025-12-31|Wednesday 31 December 2025, 99 days ago",
            })
    void aDateIsSaidRelativeAndAbsolute(LocalDate date, String words) {
        assertThat(DateWords.of(date, LocalDate.of(2026, 4, 9))).isEqualTo(words);
    }
}
