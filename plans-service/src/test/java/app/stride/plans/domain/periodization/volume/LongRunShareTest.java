package app.stride.plans.domain.periodization.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunShareTest {

    @ParameterizedTest
    @CsvSource({"1, 0.55", "3, 0.55", "4, 0.45", "5, 0.40", "6, 0.35", "7, 0.35"})
    void theLongRunsShareFallsWithTheDays(int days, double share) {
        assertThat(LongRunShare.limit(days)).isEqualTo(share);
    }
}
