package app.stride.activity.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.testkit.RecordingBuilder;
import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Distance, climb and moving time where the device does not tell them. */
class WorkedOutTotalsTest {
    private static final double ON_FOOT = 12.5;

    private static Samples northwards(double... degrees) {
        SamplesBuilder samples = new SamplesBuilder();
        for (int i = 0; i < degrees.length; i++) {
            samples.next(i * 60_000L).set(Channel.LATITUDE, degrees[i]).set(Channel.LONGITUDE, 11);
        }
        return samples.build();
    }

    @Test
    void aHundredthOfADegreeOfLatitudeIsElevenHundredMetresWherever() {
        double[] metres = GroundDistance.along(northwards(60, 60.005, 60.01), new BitSet(), 40);

        assertThat(metres[2]).isCloseTo(1111.95, within(0.1));
    }

    @Test
    void aStrayPositionIsPassedOver() {
        double[] metres = GroundDistance.along(northwards(48, 48.001, 50, 48.002, 48.003), new BitSet(), ON_FOOT);

        assertThat(metres[2]).isNaN();
        assertThat(metres[4]).isCloseTo(333.6, within(0.1));
    }

    @Test
    void whenTheReceiverStaysElsewhereItIsBelievedButTheWayThereIsNotCounted() {
        double[] metres = GroundDistance.along(
                northwards(48, 48.001, 50, 50.001, 50.002, 50.003, 50.004, 50.005, 50.006), new BitSet(), ON_FOOT);

        assertThat(metres[8]).isBetween(200.0, 800.0);
    }

    @Test
    void theWayAcrossAnInterruptionIsNotCounted() {
        BitSet resumes = new BitSet();
        resumes.set(2);

        double[] metres = GroundDistance.along(northwards(48, 48.001, 48.003, 48.004), resumes, ON_FOOT);

        assertThat(metres[3]).isCloseTo(222.4, within(0.1));
    }

    @Test
    void whoStandsDoesNotMove() {
        Samples samples =
                RecordingBuilder.aRun().run(600, 3).run(120, 0).run(300, 3).samples();

        assertThat(MovingTime.of(samples)).isBetween(Duration.ofSeconds(895), Duration.ofSeconds(905));
    }

    @Test
    void withoutADistanceNobodyKnowsWhoMoved() {
        Samples samples =
                new SamplesBuilder().next(0).set(Channel.HEART_RATE, 100).build();

        assertThat(MovingTime.of(samples)).isNull();
    }

    @Test
    void aNoisyFlatRunHasNoClimb() {
        Random noise = new Random(7);
        SamplesBuilder samples = new SamplesBuilder();
        for (int i = 0; i < 3600; i++) {
            samples.next(i * 1000L).set(Channel.ALTITUDE, 300 + noise.nextGaussian());
        }

        assertThat(Climb.of(samples.build())).isLessThan(5);
    }

    @Test
    void twoHillsAreTheSumOfTheirHeights() {
        SamplesBuilder samples = new SamplesBuilder();
        for (int i = 0; i <= 4000; i++) {
            samples.next(i * 1000L).set(Channel.ALTITUDE, 25 - 25 * Math.cos(i * 2 * Math.PI / 2000));
        }

        assertThat(Climb.of(samples.build())).isCloseTo(100, within(1.0));
    }
}
