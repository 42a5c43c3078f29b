package app.stride.plans.domain.periodization.season;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.PlanType;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaperTest {

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void aMarathonHasThreeBlocksAndAHalfTwoWhateverTheWeekday(DayOfWeek day) {
        assertThat(Taper.of(PlanType.MARATHON, day).shares()).containsExactly(0.86, 0.66, 0.46);
        assertThat(Taper.of(PlanType.HALF_MARATHON, day).shares()).containsExactly(0.75, 0.48);
    }

    @Test
    void aShortRaceAtTheEndOfTheWeekHasASecondMildBlock() {
        assertThat(Taper.of(PlanType.TEN_K, DayOfWeek.THURSDAY).shares()).containsExactly(0.46);
        assertThat(Taper.of(PlanType.TEN_K, DayOfWeek.FRIDAY).shares()).containsExactly(0.75, 0.46);
        assertThat(Taper.of(PlanType.FIVE_K, DayOfWeek.SUNDAY).blocks()).isEqualTo(2);
    }

    @Test
    void blocksAreCountedBackFromTheRace() {
        Taper taper = Taper.of(PlanType.MARATHON, DayOfWeek.SUNDAY);

        assertThat(taper.share(1)).isEqualTo(0.46);
        assertThat(taper.share(3)).isEqualTo(0.86);
        assertThat(taper.mostInTheLast()).isLessThanOrEqualTo(0.50);
    }
}
