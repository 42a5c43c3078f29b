package app.stride.plans.domain.periodization.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-03-04, true", "2026-03-05, false"})
    void aRangeHoldsItsEnds(LocalDate date, boolean within) {
        assertThat(new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)).contains(date))
                .isEqualTo(within);
    }
}
