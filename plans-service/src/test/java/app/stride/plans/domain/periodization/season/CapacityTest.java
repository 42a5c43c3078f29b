package app.stride.plans.domain.periodization.season;

import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.testkit.PlanningRequestBuilder;
import app.stride.running.Distance;
import app.stride.running.Pace;
import org.junit.jupiter.api.Test;

/** How far runs and weeks can go: 178 minutes for the long run, 149 for another, 95 with comfort. */
class CapacityTest {

    private static final Pace SIX_MINUTES = Pace.ofSecondsPerKilometre(360);
    private static final Pace FOUR_MINUTES = Pace.ofSecondsPerKilometre(240);

    @Test
    void theSlowAreBoundByTime() {
        Capacity capacity = of(aRequest(), SIX_MINUTES, 4);

        assertThat(capacity.longestRun()).isEqualTo(29.5);
        assertThat(capacity.otherRun()).isEqualTo(24.5);
        assertThat(capacity.midweekRun()).isCloseTo(95 / 6.0, within(0.01));
        assertThat(capacity.week()).isCloseTo((29.5 + 3 * 24.5) * 0.98, within(0.01));
    }

    @Test
    void theFastAreBoundByDistance() {
        Capacity capacity = of(aRequest(), FOUR_MINUTES, 4);

        assertThat(capacity.longestRun()).isEqualTo(34);
        assertThat(capacity.otherRun()).isEqualTo(26);
    }

    @Test
    void sessionsAndWeeksKeepToTheAthletesOwnLimits() {
        Capacity capacity = of(aRequest().inSessionsOf(60).atMostAWeek(30), SIX_MINUTES, 4);

        assertThat(capacity.longestRun()).isEqualTo(9.5);
        assertThat(capacity.otherRun()).isEqualTo(9.5);
        assertThat(capacity.week()).isEqualTo(30);
        assertThat(of(aRequest().inSessionsOf(300), SIX_MINUTES, 4).longestRun())
                .isEqualTo(29.5);
    }

    @Test
    void theFirstWeekIsBoundByTheLongestRunOfLate() {
        Capacity capacity = of(aRequest().longestLately(10), SIX_MINUTES, 4);

        assertThat(capacity.firstWeek()).isCloseTo(10 * 1.1 * 4 * 0.98, within(0.01));
        assertThat(capacity.week()).isGreaterThan(capacity.firstWeek());
        assertThat(of(aRequest(), SIX_MINUTES, 4).firstWeek())
                .isEqualTo(of(aRequest(), SIX_MINUTES, 4).week());
    }

    @Test
    void aWeekIsWithinReachWhenTheFirstOneComesWithinATenthOfIt() {
        PlanningRequest request = aRequest().longestLately(10).build();
        Capacity capacity = Capacity.of(request, SIX_MINUTES, 4);

        assertThat(capacity.reaches(47.3, request)).isTrue();
        assertThat(capacity.reaches(47.5, request)).isFalse();
        assertThat(capacity.reaches(
                        80, aRequest().longestLately(10).atMostAWeek(40).build()))
                .isTrue();
    }

    @Test
    void aWeekIsHeldByTheDaysWhateverWasRunLately() {
        PlanningRequest request =
                aRequest().longestLately(3).inSessionsOf(20).atMostAWeek(30).build();
        Capacity capacity = Capacity.of(request, SIX_MINUTES, 4);

        assertThat(capacity.week()).isCloseTo(4 * 3 * 0.98, within(0.01));
        assertThat(capacity.holds(12.9, request)).isTrue();
        assertThat(capacity.holds(13, request)).isFalse();
        assertThat(Capacity.of(aRequest().longestLately(3).build(), SIX_MINUTES, 4)
                        .holds(40, request))
                .isTrue();
        assertThat(capacity.holds(40, aRequest().atMostAWeek(12).build())).isTrue();
    }

    @Test
    void theHighestWeekIsWhatTheDaysCarryWithComfortOrALittleMore() {
        Capacity capacity = of(aRequest().over(Distance.MARATHON), SIX_MINUTES, 4);

        assertThat(capacity.highestWeek(40)).isCloseTo(29.5 + 3 * 95 / 6.0, within(0.01));
        assertThat(capacity.highestWeek(80)).isCloseTo(86.4, within(0.01));
        assertThat(capacity.highestWeek(100)).isEqualTo(capacity.week());
    }

    private static Capacity of(PlanningRequestBuilder request, Pace easy, int days) {
        return Capacity.of(request.build(), easy, days);
    }
}
