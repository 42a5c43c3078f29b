package app.stride.coach.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.FitnessTrend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    @ParameterizedTest
    @CsvSource({
        "-60, EXHAUSTED",
        "-30.1, EXHAUSTED",
        "-30, TRAINING",
        "-10.1, TRAINING",
        "-10, NEUTRAL",
        "4.9, NEUTRAL",
        "5, FRESH",
        "24.9, FRESH",
        "25, DETRAINING",
        "80, DETRAINING",
    })
    void formFallsIntoBands(double form, Freshness freshness) {
        assertThat(Freshness.of(new FitnessTrend(50, 50, form))).isEqualTo(freshness);
    }
}
