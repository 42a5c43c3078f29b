package app.stride.plans.domain.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeMinutesTest {

    @ParameterizedTest
    @CsvSource({"1700, 1680", "1709, 1680", "1710, 1740", "1740, 1740", "20, 20"})
    void anEasyRunTakesWholeMinutes(int seconds, int whole) {
        List<Segment> even = WholeMinutes.of(List.of(step(Kind.STEADY, seconds, Governor.DISTANCE)));

        assertThat(even)
                .singleElement()
                .satisfies(run -> assertThat(run.duration()).isEqualTo(Duration.ofSeconds(whole)))
                .satisfies(run -> assertThat(run.distance()).isEqualTo(Distance.ofKilometres(5)));
    }

    @Test
    void theLongestEasyPartGivesAndTheWorkStaysAsItIs() {
        Segment work = new Segment.Repeat(
                3, List.of(step(Kind.WORK, 480, Governor.TIME), step(Kind.RECOVERY, 95, Governor.TIME)));
        Segment coolDown = step(Kind.COOLDOWN, 400, Governor.DISTANCE);

        List<Segment> even = WholeMinutes.of(List.of(step(Kind.WARMUP, 790, Governor.DISTANCE), work, coolDown));

        assertThat(even).containsExactly(step(Kind.WARMUP, 815, Governor.DISTANCE), work, coolDown);
    }

    @Test
    void whatEndsByTimeOrIsNoEasyRunningGivesNothing() {
        List<Segment> steps = List.of(step(Kind.WARMUP, 610, Governor.TIME), step(Kind.WORK, 615, Governor.DISTANCE));

        assertThat(WholeMinutes.of(steps)).isEqualTo(steps);
    }

    private static Step step(Kind kind, int seconds, Governor by) {
        return new Step(
                kind, Duration.ofSeconds(seconds), Distance.ofKilometres(5), by, new Target.ByEffort(3, "easy"));
    }
}
