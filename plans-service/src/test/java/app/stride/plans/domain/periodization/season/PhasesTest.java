package app.stride.plans.domain.periodization.season;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import org.junit.jupiter.api.Test;

class PhasesTest {

    @Test
    void aMarathonHasThreeWeeksOfPeakAndTheRestIsBaseAndBuild() {
        assertThat(Phases.of(PlanType.MARATHON, 13)).isEqualTo(new Phases(5, 5, 3));
    }

    @Test
    void aShortPlanCutsTheBaseFirst() {
        assertThat(Phases.of(PlanType.MARATHON, 7)).isEqualTo(new Phases(0, 5, 2));
        assertThat(Phases.of(PlanType.FIVE_K, 4)).isEqualTo(new Phases(1, 2, 1));
        assertThat(Phases.of(PlanType.TEN_K, 1)).isEqualTo(new Phases(0, 0, 1));
    }

    @Test
    void inALongPlanTheBuildGrowsToEightWeeksAndTheRestIsBase() {
        assertThat(Phases.of(PlanType.HALF_MARATHON, 48)).isEqualTo(new Phases(38, 8, 2));
    }

    @Test
    void everyWeekKnowsItsPhaseAndItsPlaceInIt() {
        Phases phases = new Phases(2, 3, 1);

        assertThat(phases.of(1)).isEqualTo(Phase.BASE);
        assertThat(phases.of(2)).isEqualTo(Phase.BUILD);
        assertThat(phases.phaseWeek(2)).isEqualTo(1);
        assertThat(phases.of(5)).isEqualTo(Phase.PEAK);
        assertThat(phases.of(6)).isEqualTo(Phase.TAPER);
        assertThat(phases.phaseWeek(7)).isEqualTo(2);
    }
}
