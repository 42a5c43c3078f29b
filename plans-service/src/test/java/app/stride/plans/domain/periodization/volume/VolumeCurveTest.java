package app.stride.plans.domain.periodization.volume;

import static app.stride.plans.domain.periodization.volume.WeekLoad.Kind.AWAY;
import static app.stride.plans.domain.periodization.volume.WeekLoad.Kind.CUTBACK;
import static app.stride.plans.domain.periodization.volume.WeekLoad.Kind.LOAD;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.volume.WeekLoad.Kind;
import app.stride.plans.domain.plan.PlanType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumeCurveTest {

    private static final double NO_LIMIT = 200;

    @Test
    void itStartsWhereTheAthleteIsAndGrowsByATenthAtMost() {
        List<Double> curve = curve(20, NO_LIMIT, LOAD, LOAD, LOAD);

        assertThat(curve).containsExactly(20.0, 22.0, 24.0);
    }

    @Test
    void aCutbackIsAFifthLessAndGrowthGoesOnAfterIt() {
        List<Double> curve = curve(40, NO_LIMIT, LOAD, LOAD, LOAD, CUTBACK, LOAD, LOAD);

        assertThat(curve.get(3) / curve.get(2)).isBetween(0.75, 0.85);
        assertThat(curve.get(4)).isGreaterThan(curve.get(2)).isLessThanOrEqualTo(curve.get(2) * 1.1);
    }

    @Test
    void theLastWeekIsTheHighestEvenWithoutRoomToGrow() {
        List<Double> curve = curve(60, 60, LOAD, LOAD, LOAD, CUTBACK, LOAD, LOAD);

        assertThat(curve.get(5)).isEqualTo(60);
        assertThat(curve.subList(0, 5)).allMatch(week -> week <= 59.5);
        assertThat(curve.get(0)).isGreaterThanOrEqualTo(54);
    }

    @Test
    void aWeekAwayHoldsWhatItCanAndTheNextOneDoesNotGrow() {
        List<Double> presence = List.of(1.0, 1.0, 0.4, 1.0, 1.0);
        List<WeekLoad> loads =
                VolumeCurve.of(PlanType.TEN_K, 1, 40, NO_LIMIT, List.of(LOAD, LOAD, AWAY, LOAD, LOAD), presence);

        assertThat(loads.get(2).kilometres()).isLessThan(loads.get(1).kilometres() * 0.5);
        assertThat(loads.get(3).kilometres()).isEqualTo(loads.get(1).kilometres());
    }

    @Test
    void aHighVolumeHardlyGrows() {
        List<Double> curve = curve(150, NO_LIMIT, LOAD, LOAD, LOAD, LOAD);

        assertThat(curve.get(3)).isBetween(150.0, 158.0);
    }

    private static List<Double> curve(double start, double capacity, Kind... kinds) {
        return VolumeCurve.of(
                        PlanType.MARATHON,
                        1,
                        start,
                        capacity,
                        Arrays.asList(kinds),
                        Collections.nCopies(kinds.length, 1.0))
                .stream()
                .map(WeekLoad::kilometres)
                .toList();
    }
}
