package app.stride.coach.domain.briefing;

import static app.stride.coach.testkit.Pictures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Pictures;
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
                .contains("You have not run for a week");
    }

    private static Briefing rested(int days) {
        return Briefing.of(Pictures.ofABeginner()
                .racing(TODAY.minusDays(days), null)
                .summedUp(13, 121.9)
                .fit(40, 12, 28)
                .build());
    }
}
