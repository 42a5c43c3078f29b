package app.stride.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.acceptance.testkit.Stride;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any faults in any order; in the long form only, with as many seeds as wanted by {@code -Dstride.faults.seeds=50} (and {@code .first}). */
@Order(6)
@EnabledIfSystemProperty(named = "stride.faults.all", matches = "true")
class SeededFaultsIT {
    private static final int RUNNERS = 4;

    private static Cluster cluster;

    @BeforeAll
    static void startTheProduct() {
        cluster = new Cluster(Stride.running());
    }

    static LongStream seeds() {
        long first = Long.getLong("stride.faults.first", 1);
        return LongStream.range(first, first + Long.getLong("stride.faults.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverHappensNothingIsLostAndNothingHappensTwice(long seed) {
        // Given
        cluster.awaitHealthy();
        Answers answers = new Answers();
        List<Runner> runners = cluster.runners(RUNNERS, seed, answers);
        PlantedPoison poison = new PlantedPoison(cluster.log(), seed);
        List<Schedule.Step> steps = new Schedule(cluster, seed).steps(Integer.getInteger("stride.faults.steps", 5));
        Stopwatch stopwatch = Stopwatch.started();
        int acknowledged;

        // When
        try (Traffic traffic = Traffic.of(runners, 50)) {
            for (Schedule.Step step : steps) {
                Report.say("seed %d: %s", seed, step.words());
                step.fault().run();
                Cluster.sleep(step.pause());
            }
            cluster.awaitHealthy();
            poison.plant(runners);
            acknowledged = traffic.acknowledged();
        }

        // Then
        new Verdict(cluster, runners, poison.all()).pronounce();
        assertThat(answers.improper()).isEmpty();
        int repeated = runners.stream().mapToInt(cluster::repetitions).sum();
        Report.say(
                "seed %d: sound after %s; %d acknowledged, %s, %d events came twice",
                seed, stopwatch, acknowledged, answers, repeated);
    }
}
