package app.stride.coach.domain.briefing;

import static app.stride.coach.testkit.Pictures.TODAY;
import static app.stride.coach.testkit.Pictures.workout;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.testkit.Pictures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefingTest {

    @Test
    void aRunnerInAPlanReadsWhatToDoAndHowItStands() {
        // When
        Briefing briefing = Briefing.of(Pictures.ofARunner().build());

        // Then
        assertThat(briefing.today())
                .isEqualTo("Today: “tempo of the day”, 9.5 km, 50 min at 5:15 to 5:25/km."
                        + " Tempo running lifts the pace that you can hold for an hour: comfortably hard.");
        assertThat(briefing.thisWeek()).isEqualTo("Week 4 (base): 1 of 3 runs done, 38.5 km planned; 2 still to come.");
        assertThat(briefing.loadAndForm())
                .isEqualTo("In the last 30 days you ran 13 times, 121.9 km in all."
                        + " Fitness 42, fatigue 47, form -6: you are balanced.");
        assertThat(briefing.race())
                .isEqualTo("“Harbour Half” (21.1 km) is on Sunday 7 June, in 59 days. Your goal is 1:45:00, 4:59/km.");
        assertThat(briefing.lookAt()).isNull();
        assertThat(briefing.text()).contains(briefing.today(), briefing.thisWeek(), briefing.race());
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        Briefing briefing = Briefing.of(Pictures.ofNothing().build());
        assertThat(briefing).isEqualTo(new Briefing(null, null, null, null, null));
        assertThat(briefing.text()).isEmpty();
    }

    @Test
    void whoHasNoPlanIsToldSo() {
        Briefing briefing = Briefing.of(Pictures.ofABeginner().build());
        assertThat(briefing.today()).isEqualTo("You have no training plan for today.");
        assertThat(briefing.race()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "easy|COMPLETED|Today's workout is done: “easy of the day”",
                "easy|SKIPPED|You skipped today's workout: “easy of the day”",
                "rest|PLANNED|Today is a rest day.",
                "fartlek|PLANNED|Run it by feel",
            })
    void todayIsToldAsItIs(String type, State state, String words) {
        Briefing briefing = Briefing.of(
                Pictures.ofARunner().planned(workout(TODAY, type, state)).build());
        assertThat(briefing.today()).contains(words);
    }

    @Test
    void aMissedLongRunIsNamedBeforeALaterMissedEasyOne() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(
                        workout(TODAY.minusDays(3), "long", State.MISSED),
                        workout(TODAY.minusDays(1), "easy", State.PLANNED))
                .build());
        assertThat(briefing.lookAt()).startsWith("Not done: “long of the day”").contains("Monday 6 April, 3 days ago");
    }

    @Test
    void aVeryLowFormDeservesAttention() {
        Briefing briefing = Briefing.of(Pictures.ofARunner().fit(50, 90, -38).build());
        assertThat(briefing.lookAt()).contains("Your form is very low (-38)");
    }

    @Test
    void aRaceThatIsOverIsNotCountedDownTo() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .racing(TODAY.minusDays(1), Duration.ofHours(2))
                .build());
        assertThat(briefing.race()).isNull();
    }
}
