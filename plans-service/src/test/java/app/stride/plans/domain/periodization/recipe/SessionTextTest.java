package app.stride.plans.domain.periodization.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionTextTest {

    private final Sessions sessions =
            new Sessions(PlanType.HALF_MARATHON, Efforts.of(FitnessIndex.of(50), Distance.HALF_MARATHON));

    @Test
    void titleAndDescriptionSayTheNumbersOfTheSegments() {
        Session session =
                sessions.quality(Phase.BUILD, Distance.ofKilometres(11), Distance.ofKilometres(60), 0.4, false);

        assertThat(SessionText.title(session)).isEqualTo("Cruise intervals 3 x 6 min");
        assertThat(SessionText.description(session))
                .isEqualTo("Warm up 3.5 km at 4:56-5:34/km. 3 x 6 min at 4:15-4:17/km, 75 s slow jog or walk. "
                        + "Cool down about 2.6 km at 4:56-5:34/km. In all 11 km, 54 min.");
    }

    @Test
    void anEasyRunIsOneSentence() {
        Session session = sessions.easy(Distance.ofKilometres(8.5));

        assertThat(SessionText.title(session)).isEqualTo("Easy 8.5 km");
        assertThat(SessionText.description(session)).isEqualTo("8.5 km at 4:56-5:34/km.");
    }

    @Test
    void distancesHaveNoNeedlessDigits() {
        assertThat(SessionText.amount(Distance.ofMetres(400))).isEqualTo("400 m");
        assertThat(SessionText.amount(Distance.ofKilometres(12))).isEqualTo("12 km");
        assertThat(SessionText.amount(Distance.ofKilometres(7.5))).isEqualTo("7.5 km");
        assertThat(SessionText.amount(Distance.ofKilometres(3.34))).isEqualTo("3.34 km");
        assertThat(SessionText.amount(Distance.ofKilometres(3.05))).isEqualTo("3.05 km");
        assertThat(SessionText.amount(Distance.MARATHON)).isEqualTo("42.195 km");
    }

    @Test
    void timesAreMinutesOrShortSeconds() {
        assertThat(SessionText.amount(Duration.ofSeconds(75))).isEqualTo("75 s");
        assertThat(SessionText.amount(Duration.ofSeconds(90))).isEqualTo("90 s");
        assertThat(SessionText.amount(Duration.ofMinutes(2))).isEqualTo("2 min");
        assertThat(SessionText.amount(Duration.ofSeconds(245))).isEqualTo("4:05 min");
        assertThat(SessionText.amount(Duration.ofMinutes(71))).isEqualTo("71 min");
    }
}
