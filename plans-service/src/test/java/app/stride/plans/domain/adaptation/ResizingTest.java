package app.stride.plans.domain.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResizingTest {

    private static final Target FEEL = new Target.ByEffort(3, "easy");

    /** 3 km, 4 x 1.5 km with 500 m between, 2 km: 13 km. */
    private static final List<Segment> INTERVALS = List.of(
            step(Kind.WARMUP, 3),
            new Repeat(4, List.of(step(Kind.WORK, 1.5), step(Kind.RECOVERY, 0.5))),
            step(Kind.COOLDOWN, 2));

    @Test
    void theEasyRunningGivesFirst() {
        List<Segment> shorter = resized(11);

        assertThat(shorter.get(1)).isEqualTo(INTERVALS.get(1));
        assertThat(kilometres(shorter)).isCloseTo(11, within(0.001));
    }

    @Test
    void thenRepeatsAreLeftOut() {
        List<Segment> shorter = resized(8);

        assertThat(((Repeat) shorter.get(1)).times()).isEqualTo(2);
        assertThat(kilometres(shorter)).isCloseTo(8, within(0.001));
    }

    @Test
    void aSessionThatWouldBeNothingOfItselfIsRefused() {
        assertThat(Resizing.of(INTERVALS, Measure.METRES, 2500)).isEmpty();
    }

    @Test
    void aSessionGrowsByItsEasyRunning() {
        List<Segment> longer = resized(15);

        assertThat(longer.get(1)).isEqualTo(INTERVALS.get(1));
        assertThat(kilometres(longer)).isCloseTo(15, within(0.001));
    }

    @Test
    void timeIsKeptAsWell() {
        List<Segment> shorter = Resizing.of(List.of(step(Kind.STEADY, 10)), Measure.SECONDS, 2700)
                .orElseThrow();

        assertThat(shorter.get(0).duration()).isEqualTo(Duration.ofMinutes(45));
        assertThat(kilometres(shorter)).isCloseTo(7.5, within(0.001));
    }

    @Test
    void whatRoundingTakesFromManyShortStepsIsNoLessThanTheLastOne() {
        List<Segment> six = Collections.nCopies(6, step(Kind.STEADY, 0.016));

        assertThat(Resizing.of(six, Measure.METRES, 36))
                .hasValueSatisfying(
                        shorter -> assertThat(shorter.get(5).distance()).isEqualTo(Distance.ZERO));
    }

    private static List<Segment> resized(double kilometres) {
        return Resizing.of(INTERVALS, Measure.METRES, kilometres * 1000).orElseThrow();
    }

    private static double kilometres(List<Segment> segments) {
        return Measure.METRES.of(segments) / 1000;
    }

    private static Step step(Kind kind, double kilometres) {
        return new Step(
                kind,
                Duration.ofSeconds(Math.round(kilometres * 360)),
                Distance.ofKilometres(kilometres),
                Governor.DISTANCE,
                FEEL);
    }
}
