package app.stride.activity.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private static SamplesBuilder twoSamples() {
        return new SamplesBuilder()
                .next(0)
                .set(Channel.DISTANCE, 0)
                .next(1000)
                .set(Channel.DISTANCE, 3.21)
                .set(Channel.HEART_RATE, 151);
    }

    @Test
    void whatWasNotMeasuredIsMissing() {
        Samples samples = twoSamples().build();

        assertThat(samples.at(Channel.HEART_RATE, 0)).isNaN();
        assertThat(samples.at(Channel.HEART_RATE, 1)).isEqualTo(151);
        assertThat(samples.column(Channel.HEART_RATE)).containsExactly(Samples.MISSING, 151);
    }

    @Test
    void aChannelWithoutAnyValueIsAbsent() {
        Samples samples = twoSamples().set(Channel.ALTITUDE, Double.NaN).build();

        assertThat(samples.has(Channel.ALTITUDE)).isFalse();
        assertThat(samples.at(Channel.ALTITUDE, 1)).isNaN();
        assertThat(samples.mean(Channel.ALTITUDE)).isNaN();
        assertThat(samples.max(Channel.ALTITUDE)).isNaN();
    }

    @Test
    void valuesKeepTheirUnitToTheStepOfTheirChannel() {
        Samples samples = new SamplesBuilder()
                .next(250)
                .set(Channel.LATITUDE, -48.123456789)
                .set(Channel.LONGITUDE, 179.9999999)
                .set(Channel.SPEED, 3.4567)
                .set(Channel.ALTITUDE, -12.345)
                .set(Channel.CADENCE, 171.5)
                .build();

        assertThat(samples.seconds(0)).isEqualTo(0.25);
        assertThat(samples.at(Channel.LATITUDE, 0)).isCloseTo(-48.123456789, within(1e-7));
        assertThat(samples.at(Channel.LONGITUDE, 0)).isCloseTo(179.9999999, within(1e-7));
        assertThat(samples.at(Channel.SPEED, 0)).isCloseTo(3.4567, within(0.001));
        assertThat(samples.at(Channel.ALTITUDE, 0)).isCloseTo(-12.345, within(0.01));
        assertThat(samples.at(Channel.CADENCE, 0)).isEqualTo(171.5);
    }

    @Test
    void samplesOutOfOrderArePutInOrderByTheirTime() {
        Samples samples = new SamplesBuilder()
                .next(2000)
                .set(Channel.DISTANCE, 6)
                .next(0)
                .set(Channel.DISTANCE, 0)
                .next(1000)
                .set(Channel.DISTANCE, 3)
                .build();

        assertThat(samples.millis()).containsExactly(0, 1000, 2000);
        assertThat(samples.column(Channel.DISTANCE)).containsExactly(0, 300, 600);
    }

    @Test
    void aPartHasItsOwnClock() {
        Samples part = twoSamples().next(5000).set(Channel.DISTANCE, 15).build().part(1, 3, 1000);

        assertThat(part.millis()).containsExactly(0, 4000);
        assertThat(part.column(Channel.DISTANCE)).containsExactly(321, 1500);
    }

    @Test
    void theFirstSampleOfATimeIsFound() {
        Samples samples = twoSamples().next(1000).next(4000).build();

        assertThat(samples.firstAtOrAfter(-1)).isZero();
        assertThat(samples.firstAtOrAfter(0.5)).isEqualTo(1);
        assertThat(samples.firstAtOrAfter(1)).isEqualTo(1);
        assertThat(samples.firstAtOrAfter(4.001)).isEqualTo(4);
    }

    @Test
    void thousandsOfSamplesKeepTheirPlaces() {
        SamplesBuilder builder = new SamplesBuilder();
        for (int i = 0; i < 10_000; i++) {
            builder.next(i * 1000L).set(Channel.HEART_RATE, i % 7 == 0 ? Double.NaN : 100 + i % 50);
        }

        Samples samples = builder.build();

        assertThat(samples.size()).isEqualTo(10_000);
        assertThat(samples.at(Channel.HEART_RATE, 7_000)).isNaN();
        assertThat(samples.at(Channel.HEART_RATE, 9_999)).isEqualTo(149);
    }
}
