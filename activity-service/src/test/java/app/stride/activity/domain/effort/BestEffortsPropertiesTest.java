package app.stride.activity.domain.effort;

import static app.stride.activity.testkit.RecordingBuilder.aRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.testkit.RecordingBuilder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BestEffortsPropertiesTest {

    @Property(tries = 200, seed = "42")
    void theTwoEndsFindWhatTryingEveryStretchFinds(@ForAll("speeds") List<Integer> speeds) {
        RecordingBuilder run = aRun();
        speeds.forEach(decimetresPerSecond -> run.run(20, decimetresPerSecond / 10.0));
        Samples samples = run.samples();

        for (EffortDistance distance : List.of(EffortDistance.M400, EffortDistance.K1, EffortDistance.MILES_2)) {
            double tried = fastestOfAll(samples, distance.distance().metres());
            double found = BestEfforts.of(run.build()).stream()
                    .filter(effort -> effort.distance() == distance)
                    .mapToDouble(effort -> effort.elapsed().toMillis() / 1000.0)
                    .findFirst()
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(found).isCloseTo(tried, within(0.01));
        }
    }

    @Provide
    Arbitrary<List<Integer>> speeds() {
        return Arbitraries.integers().between(0, 70).list().ofMinSize(1).ofMaxSize(60);
    }

    /** From every sample on, and up to every sample; slow, but plainly right. */
    private static double fastestOfAll(Samples samples, double metres) {
        double fastest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < samples.size(); i++) {
            double at = samples.at(Channel.DISTANCE, i);
            fastest = Math.min(fastest, timeAt(samples, at + metres, false) - samples.seconds(i));
            fastest = Math.min(fastest, samples.seconds(i) - timeAt(samples, at - metres, true));
        }
        return fastest;
    }

    private static double timeAt(Samples samples, double metres, boolean last) {
        double time = last ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        for (int i = 1; i < samples.size(); i++) {
            double from = samples.at(Channel.DISTANCE, i - 1);
            double to = samples.at(Channel.DISTANCE, i);
            if (from <= metres && metres <= to && from < to) {
                double here = samples.seconds(i - 1) + (metres - from) / (to - from);
                time = last ? Math.max(time, here) : Math.min(time, here);
            }
        }
        return time;
    }
}
