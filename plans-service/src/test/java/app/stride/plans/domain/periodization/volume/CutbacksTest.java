package app.stride.plans.domain.periodization.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutbacksTest {

    @Test
    void fourWeeksNeedNone() {
        assertThat(cutbacks(4).stream()).isEmpty();
    }

    @Test
    void threeWeeksOfLoadAndOneOfReliefAreTheRule() {
        assertThat(cutbacks(10).stream()).containsExactly(3, 7);
    }

    @Test
    void aWeekAwayCountsAsOne() {
        assertThat(Cutbacks.of(10, week -> week == 4, week -> false).stream()).containsExactly(7);
    }

    @Test
    void theWeekOfATuneUpRaceIsTaken() {
        assertThat(Cutbacks.of(10, week -> false, week -> week == 4).get(4)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10, 11, 12, 13, 20, 30, 48})
    void everyThirdToFifthWeekIsOneAndTheLastIsNot(int weeks) {
        BitSet cutbacks = cutbacks(weeks);

        assertThat(cutbacks.get(weeks - 1)).isFalse();
        int before = -1;
        for (int week : cutbacks.stream().toArray()) {
            assertThat(week - before).isBetween(3, 5);
            before = week;
        }
        assertThat(weeks - 1 - before).isBetween(1, 4);
    }

    @Test
    void manyWeeksAwayLeaveNothingToCutBack() {
        Set<Integer> away = Set.of(1, 3, 5, 7);

        assertThat(Cutbacks.of(9, away::contains, week -> false).stream()).isEmpty();
    }

    private static BitSet cutbacks(int weeks) {
        return Cutbacks.of(weeks, week -> false, week -> false);
    }
}
