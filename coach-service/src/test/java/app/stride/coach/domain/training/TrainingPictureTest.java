package app.stride.coach.domain.training;

import static app.stride.coach.testkit.Pictures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.testkit.Pictures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPictureTest {

    @ParameterizedTest
    @CsvSource({"18, taper, true", "3, race, true", "0, race, true", "10, peak, false", "-1, race, false"})
    void thePlanSaysHowLongTheTaperIs(int daysToRace, String phase, boolean tapering) {
        Pictures pictures =
                Pictures.ofARunner().racing(TODAY.plusDays(daysToRace), null).inPhase(phase);
        assertThat(pictures.build().isTapering()).isEqualTo(tapering);
    }
}
