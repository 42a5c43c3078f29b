package app.stride.plans.domain.periodization;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.running.Distance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource({"5, 3, 12", "5, 4, 16", "10, 3, 16", "10, 5, 20", "21.0975, 4, 20", "42.195, 5, 25", "42.195, 7, 28"})
    void whereNothingIsKnownItStartsAsABeginnersPlanWithSomethingForEachDay(double race, int days, double volume) {
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

    @Test
    void hardlyAnythingIsUnknown() {
        assertThat(new Baseline(null, Distance.ofKilometres(1), Distance.ofKilometres(1)))
                .isEqualTo(Baseline.UNKNOWN);
        assertThat(new Baseline(null, Distance.ofKilometres(1.1), null).weeklyVolume())
                .isNotNull();
    }
}
