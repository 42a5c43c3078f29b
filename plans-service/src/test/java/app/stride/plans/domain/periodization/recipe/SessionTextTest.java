package app.stride.plans.domain.periodization.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.plan.Phase;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Units;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionTextTest {

    private static final SessionText TEXT = new SessionText(Units.METRIC);

    private final Sessions sessions = new Sessions(
            PlanType.HALF_MARATHON, Efforts.of(FitnessIndex.of(50), Distance.HALF_MARATHON), MethodologyBlend.OURS);

    @Test
    void titleAndDescriptionSayTheNumbersOfTheSegments() {
        Session session = sessions.quality(
                Phase.BUILD, sessions.slot(Distance.ofKilometres(11), Distance.ofKilometres(60), 0.4, false), false);

        assertThat(TEXT.title(session)).isEqualTo("Cruise intervals 3 x 6 min");
        assertThat(TEXT.description(session))
                .isEqualTo("Warm up 3.5 km at 4:56-5:34/km. 3 x 6 min at 4:15-4:17/km, 75 s slow jog or walk. "
                        + "Cool down 2.61 km at 4:56-5:34/km. In all 11 km, 54 min.");
    }

    @Test
    void anEasyRunIsOneSentence() {
        Session session = sessions.easy(Distance.ofKilometres(8.5));

        assertThat(TEXT.title(session)).isEqualTo("Easy 8.5 km");
        assertThat(TEXT.description(session)).isEqualTo("8.5 km at 4:56-5:34/km.");
    }

    @Test
    void distancesHaveNoNeedlessDigits() {
        assertThat(Amounts.of(Distance.ofMetres(400), Units.METRIC)).isEqualTo("400 m");
        assertThat(Amounts.of(Distance.ofKilometres(12), Units.METRIC)).isEqualTo("12 km");
        assertThat(Amounts.of(Distance.ofKilometres(7.5), Units.METRIC)).isEqualTo("7.5 km");
        assertThat(Amounts.of(Distance.ofKilometres(3.34), Units.METRIC)).isEqualTo("3.34 km");
        assertThat(Amounts.of(Distance.ofKilometres(3.05), Units.METRIC)).isEqualTo("3.05 km");
        assertThat(Amounts.of(Distance.MARATHON, Units.METRIC)).isEqualTo("42.195 km");
    }

    @Test
    void timesAreMinutesOrShortSeconds() {
        assertThat(Amounts.of(Duration.ofSeconds(75))).isEqualTo("75 s");
        assertThat(Amounts.of(Duration.ofSeconds(90))).isEqualTo("90 s");
        assertThat(Amounts.of(Duration.ofMinutes(2))).isEqualTo("2 min");
        assertThat(Amounts.of(Duration.ofSeconds(245))).isEqualTo("4:05 min");
        assertThat(Amounts.of(Duration.ofMinutes(71))).isEqualTo("71 min");
    }

    @Test
    void milesAreToldToTheTenthWhereThatIsTheSameDistance() {
        assertThat(Amounts.of(Distance.ofKilometres(8), Units.IMPERIAL)).isEqualTo("5 mi");
        assertThat(Amounts.of(Distance.ofKilometres(2), Units.IMPERIAL)).isEqualTo("1.24 mi");
        assertThat(Amounts.of(Distance.ofKilometres(32), Units.IMPERIAL)).isEqualTo("19.9 mi");
    }

    @Test
    void whoReadsMilesIsToldPacesPerMile() {
        Session session = sessions.easy(Distance.ofKilometres(8));

        assertThat(new SessionText(Units.IMPERIAL).title(session)).isEqualTo("Easy 5 mi");
        assertThat(new SessionText(Units.IMPERIAL).description(session)).isEqualTo("5 mi at 7:56-8:58/mi.");
    }
}
