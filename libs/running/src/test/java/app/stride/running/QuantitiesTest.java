package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @Test
    void aDistanceKnowsItsUnits() {
        assertThat(Distance.ofMiles(1)).isEqualTo(Distance.MILE);
        assertThat(Distance.MARATHON.miles()).isCloseTo(26.2188, within(0.0001));
        assertThat(Distance.ofKilometres(21.0975)).isEqualTo(Distance.HALF_MARATHON);
        assertThat(Distance.ofKilometres(12.4)).hasToString("12.4 km");
        assertThat(Distance.ofMetres(400)).hasToString("400 m");
    }

    @Test
    void distancesAreReckonedWith() {
        var five = Distance.FIVE_KILOMETRES;

        assertThat(five.plus(five)).isEqualTo(Distance.TEN_KILOMETRES);
        assertThat(Distance.TEN_KILOMETRES.minus(five)).isEqualTo(five);
        assertThat(five.times(2)).isEqualTo(Distance.TEN_KILOMETRES);
        assertThat(Distance.TEN_KILOMETRES.dividedBy(five)).isEqualTo(2);
        assertThat(five.isShorterThan(Distance.TEN_KILOMETRES)).isTrue();
        assertThat(five.isLongerThan(Distance.TEN_KILOMETRES)).isFalse();
        assertThat(five.minus(five).isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aDistanceThatIsNoneIsRefused(double metres) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Distance.ofMetres(metres))
                .withMessage("distance in metres must be a finite number of at least 0, but was " + metres);
    }

    @Test
    void moreThanThereIsCannotBeTakenAway() {
        assertThatIllegalArgumentException().isThrownBy(() -> Distance.FIVE_KILOMETRES.minus(Distance.TEN_KILOMETRES));
    }

    @Test
    void twoZeroDistancesAreEqual() {
        assertThat(Distance.ofMetres(-0.0)).isEqualTo(Distance.ZERO);
    }

    @Test
    void aPaceIsTheTimeOfAKilometre() {
        var pace = Pace.of(Distance.TEN_KILOMETRES, Duration.ofMinutes(45).plusSeconds(50));

        assertThat(pace).isEqualTo(Pace.ofSecondsPerKilometre(275)).hasToString("4:35/km");
        assertThat(pace.timeFor(Distance.FIVE_KILOMETRES)).isEqualTo(Duration.ofMillis(1_375_000));
        assertThat(pace.distanceIn(Duration.ofSeconds(550))).isEqualTo(Distance.ofKilometres(2));
        assertThat(pace.speed().metresPerSecond()).isCloseTo(3.636, within(0.001));
        assertThat(pace.speed().pace().secondsPerKilometre()).isCloseTo(275, within(1e-9));
    }

    @Test
    void aPaceIsRoundedToTheSecondBeforeItIsSplitIntoMinutes() {
        assertThat(Pace.ofSecondsPerKilometre(299.7)).hasToString("5:00/km");
        assertThat(Pace.ofSecondsPerKilometre(7_445)).hasToString("124:05/km");
    }

    @Test
    void theFasterPaceIsTheSmallerOneAndTheFasterSpeedTheGreaterOne() {
        var fast = Pace.ofSecondsPerKilometre(240);
        var slow = Pace.ofSecondsPerKilometre(300);

        assertThat(fast).isLessThan(slow);
        assertThat(fast.speed()).isGreaterThan(slow.speed());
        assertThat(fast.isFasterThan(slow)).isTrue();
        assertThat(fast.isSlowerThan(slow)).isFalse();
    }

    @Test
    void aPaceOrSpeedOfSomebodyWhoStandsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(Distance.ZERO, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(Distance.MILE, Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> Speed.of(Distance.ZERO, Duration.ofMinutes(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Speed(Double.NaN));
    }

    @Test
    void aPaceRangeRunsFromFastToSlow() {
        var fast = Pace.ofSecondsPerKilometre(300);
        var slow = Pace.ofSecondsPerKilometre(330);
        var range = new PaceRange(fast, slow);

        assertThat(range.contains(fast)).isTrue();
        assertThat(range.contains(slow)).isTrue();
        assertThat(range.contains(Pace.ofSecondsPerKilometre(330.1))).isFalse();
        assertThat(range.middle()).isEqualTo(Pace.ofSecondsPerKilometre(315));
        assertThat(range).hasToString("5:00/km-5:30/km");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PaceRange(slow, fast))
                .withMessage("the fast end 5:30/km is slower than the slow end 5:00/km");
    }

    @Test
    void aHeartRateIsThatOfALivingPerson() {
        assertThat(HeartRate.ofBpm(150)).isGreaterThan(HeartRate.ofBpm(149)).hasToString("150 bpm");
        assertThat(HeartRate.isPlausible(0)).isFalse();
        assertThat(HeartRate.isPlausible(185)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeartRate.ofBpm(255))
                .withMessage("heart rate in beats per minute must be between 20 and 250, but was 255");
    }
}
