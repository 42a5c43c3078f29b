package app.stride.coach.domain.briefing;

import static app.stride.coach.testkit.Pictures.TODAY;
import static app.stride.coach.testkit.Pictures.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Pictures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    void nobodyIsToldToRunMoreWhileTheyRestFromARace() {
        Briefing briefing = rested(9);
        assertThat(briefing.today()).startsWith("Your plan ended with your race. Rest");
        assertThat(briefing.lookAt()).isNull();
    }

    @Test
    void whoRestsForLongerIsToldToBeginAgain() {
        assertThat(rested(15).lookAt())
                .contains("a little more running would do you good")
                .contains("You haven't run for a week");
    }

    @Test
    void afterTheRaceComesRecovery() {
        Briefing briefing = Briefing.of(
                Pictures.ofABeginner().racing(TODAY.minusDays(1), null).build());
        assertThat(briefing.today()).startsWith("Your plan ended with your race.");
        assertThat(briefing.race()).startsWith("Harbour Half (21.1 km) was yesterday. Recover");
    }

    @Test
    void theDayAfterTheRaceTellsHowItWent() {
        // When
        Briefing briefing = Briefing.of(Pictures.ofABeginner()
                .racing(TODAY.minusDays(1), Duration.ofMinutes(116))
                .didRun(run(TODAY.minusDays(1), 21.1))
                .build());

        // Then
        assertThat(briefing.race())
                .startsWith("Harbour Half (21.1 km) was yesterday. You ran it in 1:56:03, 0:03 slower than your goal.")
                .contains("Recover");
        assertThat(briefing.today()).startsWith("Your plan ended with your race.");
    }

    private static Briefing rested(int days) {
        return Briefing.of(Pictures.ofABeginner()
                .racing(TODAY.minusDays(days), null)
                .summedUp(13, 121.9)
                .fit(40, 12, 28)
                .build());
    }
}
