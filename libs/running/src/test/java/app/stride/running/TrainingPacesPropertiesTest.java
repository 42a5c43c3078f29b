package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class TrainingPacesPropertiesTest {

    @Property(seed = "42")
    void theHarderTheSessionTheFasterItsPace(@ForAll @DoubleRange(min = 10, max = 100) double index) {
        assertThat(all(index)).isSorted().doesNotHaveDuplicates();
    }

    @Property(seed = "42")
    void theFitterTheRunnerTheFasterEveryPace(
            @ForAll @DoubleRange(min = 10, max = 99) double index,
            @ForAll @DoubleRange(min = 0.05, max = 1) double more) {
        List<Pace> paces = all(index);
        List<Pace> fitter = all(index + more);

        for (int i = 0; i < paces.size(); i++) {
            assertThat(fitter.get(i)).isLessThan(paces.get(i));
        }
    }

    @Property(seed = "42")
    void noPaceJumps(@ForAll @DoubleRange(min = 20, max = 85) double index) {
        double step = 0.01;
        List<Pace> paces = all(index);
        List<Pace> next = all(index + step);

        for (int i = 0; i < paces.size(); i++) {
            double change = 1 - next.get(i).secondsPerKilometre() / paces.get(i).secondsPerKilometre();
            assertThat(change).as("of one hundredth of the index").isBetween(0.00002, 0.0006);
        }
    }

    private static List<Pace> all(double index) {
        TrainingPaces paces = FitnessIndex.of(index).trainingPaces();
        return List.of(
                paces.repetition(),
                paces.interval(),
                paces.threshold(),
                paces.marathon(),
                paces.easy().fast(),
                paces.easy().slow());
    }
}
