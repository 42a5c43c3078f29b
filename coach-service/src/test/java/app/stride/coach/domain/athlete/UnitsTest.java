package app.stride.coach.domain.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"imperial", "Imperial", "miles", "mi", " mile "})
    void milesAreUnderstood(String preferred) {
        assertThat(Units.of(preferred)).isEqualTo(Units.IMPERIAL);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"metric", "km", "", "furlongs"})
    void everythingElseIsMetric(String preferred) {
        assertThat(Units.of(preferred)).isEqualTo(Units.METRIC);
    }

    @ParameterizedTest
    @CsvSource({"METRIC, 42.2 km, 4:59/km", "IMPERIAL, 26.2 mi, 8:01/mi"})
    void distanceAndPaceAreInTheAthletesUnits(Units units, String distance, String pace) {
        assertThat(units.words(Distance.MARATHON)).isEqualTo(distance);
        assertThat(units.words(Pace.ofSecondsPerKilometre(298.6))).isEqualTo(pace);
    }

    @Test
    void aRangeOfPacesThatReadAlikeIsOnePace() {
        Pace fast = Pace.ofSecondsPerKilometre(315.1);
        assertThat(Units.METRIC.words(new PaceRange(fast, Pace.ofSecondsPerKilometre(315.4))))
                .isEqualTo("5:15/km");
        assertThat(Units.METRIC.words(new PaceRange(fast, Pace.ofSecondsPerKilometre(325))))
                .isEqualTo("5:15 to 5:25/km");
    }
}
