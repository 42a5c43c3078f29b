package app.stride.plans.domain.periodization.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({"100, 0.062 mi", "200, 0.124 mi", "400, 0.25 mi", "800, 0.5 mi", "1609.344, 1 mi", "8000, 5 mi"})
    void milesAreAsRoundAsTheyMayBe(double metres, String text) {
        assertThat(Amounts.of(Distance.ofMetres(metres), Units.IMPERIAL)).isEqualTo(text);
    }

    @Test
    void milesSayTheDistanceWithinAHundredth() {
        for (double metres = 100; metres < 50_000; metres += 50) {
            String text = Amounts.of(Distance.ofMetres(metres), Units.IMPERIAL);

            assertThat(Double.parseDouble(text.replace(" mi", "")) * 1609.344).isCloseTo(metres, within(metres * 0.01));
        }
    }
}
