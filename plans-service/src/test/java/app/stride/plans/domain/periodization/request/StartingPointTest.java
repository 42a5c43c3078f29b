package app.stride.plans.domain.periodization.request;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartingPointTest {

    @Test
    void whatIsKnownIsWhereItStarts() {
        StartingPoint start =
                StartingPoint.of(aRequest().runningAWeek(33).withFitness(47).build());

        assertThat(start.weeklyVolume().kilometres()).isEqualTo(33);
        assertThat(start.fitness().value()).isEqualTo(47);
        assertThat(start.volumeAssumed()).isFalse();
        assertThat(start.fitnessAssumed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 12", "5, 7, 12", "10, 3, 16", "10, 5, 16", "21.0975, 6, 20", "42.195, 5, 25", "42.195, 7, 25"})
    void whereNothingIsKnownItStartsAsABeginnersPlanOnHoweverManyDays(double race, int days, double volume) {
        StartingPoint start = StartingPoint.of(aRequest()
                .over(Distance.ofKilometres(race))
                .on(days)
                .ofUnknownVolume()
                .ofUnknownFitness()
                .build());

        assertThat(start.weeklyVolume().kilometres()).isEqualTo(volume);
        assertThat(start.volumeAssumed()).isTrue();
        assertThat(start.fitnessAssumed()).isTrue();
        assertThat(start.fitness().value()).isEqualTo(34);
    }

    @ParameterizedTest
    @CsvSource({"5, 3, 12", "5, 4, 16", "21.0975, 5, 20", "42.195, 7, 28"})
    void aRunnerOfUnknownVolumeStartsWithARunForEachDay(double race, int days, double volume) {
        StartingPoint start = StartingPoint.of(aRequest()
                .over(Distance.ofKilometres(race))
                .on(days)
                .ofUnknownVolume()
                .withFitness(40)
                .build());

        assertThat(start.weeklyVolume().kilometres()).isEqualTo(volume);
        assertThat(start.volumeAssumed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "7.9, 8", "8, 8", "8.1, 8.1"})
    void whoRunsLessThanMakesAPlanStartsWithItsLeast(double lately, double volume) {
        StartingPoint start = StartingPoint.of(
                aRequest().over(Distance.MARATHON).runningAWeek(lately).build());

        assertThat(start.weeklyVolume().kilometres()).isEqualTo(volume);
        assertThat(start.volumeAssumed()).isFalse();
    }

    @Test
    void nothingIsNotUnknown() {
        Baseline none = new Baseline(null, Distance.ZERO, Distance.ZERO);

        assertThat(none.weekToStartFrom()).isEqualTo(Distance.ofKilometres(8));
        assertThat(none.runToStartFrom()).isEqualTo(Distance.ofKilometres(3));
        assertThat(Baseline.UNKNOWN.weekToStartFrom()).isNull();
        assertThat(Baseline.UNKNOWN.runToStartFrom()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "1.1, 28"})
    void whoseLongestRunIsHardlyOneStartsWithTheLeast(double longest, double volume) {
        StartingPoint start = StartingPoint.of(aRequest()
                .over(Distance.MARATHON)
                .on(7)
                .ofUnknownVolume()
                .longestLately(longest)
                .build());

        assertThat(start.weeklyVolume().kilometres()).isEqualTo(volume);
        assertThat(start.volumeAssumed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void whoRunsHasALongestRun(double kilometres) {
        Baseline notFilledIn = new Baseline(null, Distance.ofKilometres(40), Distance.ofKilometres(kilometres));

        assertThat(notFilledIn.longestRun()).isNull();
    }

    @Test
    void hardlyAnyRecordedRunsSayThatLittleIsRecorded() {
        Distance little = Distance.ofKilometres(1);
        Distance more = Distance.ofKilometres(1.1);

        assertThat(Baseline.recorded(null, little, little)).isEqualTo(Baseline.UNKNOWN);
        assertThat(Baseline.recorded(null, more, more)).isEqualTo(new Baseline(null, more, more));
    }
}
