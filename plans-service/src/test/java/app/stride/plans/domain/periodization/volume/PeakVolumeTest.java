package app.stride.plans.domain.periodization.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.plan.PlanType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside what published plans start from and lead to. */
class PeakVolumeTest {

    /** Higdon (2011), Pfitzinger and Douglas (2009), Pfitzinger and Latter (2015), Humphrey (2016): within a tenth. */
    @ParameterizedTest
    @CsvSource({
        "MARATHON, 24, 64",
        "MARATHON, 39, 71",
        "MARATHON, 53, 88",
        "MARATHON, 61, 99",
        "HALF_MARATHON, 19, 37",
        "HALF_MARATHON, 50, 76",
        "HALF_MARATHON, 74, 101",
        "TEN_K, 48, 68",
        "TEN_K, 72, 92",
        "FIVE_K, 48, 64",
        "FIVE_K, 72, 88"
    })
    void itIsNearPublishedPlans(PlanType type, double first, double peak) {
        assertThat(PeakVolume.of(type, first)).isCloseTo(peak, within(peak * 0.10));
    }

    @ParameterizedTest
    @CsvSource({
        "MARATHON, 125, 140",
        "MARATHON, 140, 147",
        "HALF_MARATHON, 110, 120",
        "TEN_K, 95, 105",
        "FIVE_K, 80, 90",
        "FIVE_K, 100, 105"
    })
    void beyondItsCeilingItGrowsByLittle(PlanType type, double first, double peak) {
        assertThat(PeakVolume.of(type, first)).isCloseTo(peak, within(0.01));
    }
}
