package app.stride.coach.domain.training;

import static app.stride.coach.testkit.Pictures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource({"1, false", "0, false", "-1, true", "-14, true", "-15, false"})
    void aRaceIsJustOverForAsLongAsOneRecovers(int daysToRace, boolean justRaced) {
        Plan plan = Pictures.plan(TODAY, TODAY.plusDays(daysToRace), null);
        assertThat(plan.isJustRaced()).isEqualTo(justRaced);
    }
}
