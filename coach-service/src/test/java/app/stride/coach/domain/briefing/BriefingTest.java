package app.stride.coach.domain.briefing;

import static app.stride.coach.testkit.Pictures.TODAY;
import static app.stride.coach.testkit.Pictures.described;
import static app.stride.coach.testkit.Pictures.run;
import static app.stride.coach.testkit.Pictures.workout;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.testkit.Pictures;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BriefingTest {

    @Test
    void aRunnerInAPlanReadsWhatToDoAndHowItStands() {
        // When
        Briefing briefing = Briefing.of(Pictures.ofARunner().build());

        // Then
        assertThat(briefing.today())
                .isEqualTo("Today: tempo of the day, 9.5 km in about 50 min at 5:15 to 5:25/km."
                        + " Tempo running raises the pace you can hold for an hour: comfortably hard.");
        assertThat(briefing.thisWeek())
                .isEqualTo(
                        "Week 4 (base): 1 of 3 runs done, 38.5 km planned; 2 still to come. You have run 8.2 km since Monday."
                                + " Next: long of the day, 9.5 km in about 50 min on Sunday 12 April, in 3 days.");
        assertThat(briefing.loadAndForm())
                .isEqualTo("In the last 30 days you ran 13 times, 121.9 km in all."
                        + " Your training load is balanced: fitness 42, fatigue 47, form -6.");
        assertThat(briefing.race())
                .isEqualTo("Harbour Half (21.1 km) is on Sunday 7 June, in 59 days. Your goal is 1:45:00, 4:59/km."
                        + " At your current fitness you would run about 1:37:59, from 1:35:28 to 1:40:31.");
        assertThat(briefing.lookAt()).isNull();
        assertThat(briefing.text()).contains(briefing.today(), briefing.thisWeek(), briefing.race());
    }

    @Test
    void whatCannotBeReadIsSaidToBeSo() {
        Briefing briefing = Briefing.of(Pictures.ofNothing().build());
        assertThat(briefing.today()).startsWith("I can't read your plan right now");
        assertThat(briefing.loadAndForm()).startsWith("I can't read your runs right now");
        assertThat(briefing.thisWeek()).isNull();
        assertThat(briefing.race()).isNull();
        assertThat(briefing.lookAt()).isNull();
    }

    @Test
    void whoHasNeitherPlanNorRunsReadsHowToBegin() {
        Briefing briefing = Briefing.of(Pictures.ofABeginner().build());
        assertThat(briefing.today()).startsWith("You have no training plan. Create a plan");
        assertThat(briefing.loadAndForm()).startsWith("I have no runs from the last 30 days. Upload");
        assertThat(briefing.race()).isNull();
        assertThat(briefing.lookAt()).isNull();
    }

    @Test
    void aMonthWithoutRunsIsNoFormOfZero() {
        Briefing briefing =
                Briefing.of(Pictures.ofABeginner().summedUp(0, 0).fit(0, 0, 0).build());
        assertThat(briefing.loadAndForm())
                .startsWith("I have no runs from the last 30 days")
                .doesNotContain("Fitness 0");
    }

    @Test
    void whoRunsWithoutAPlanReadsWhatTheyRan() {
        Briefing briefing = Briefing.of(Pictures.ofABeginner()
                .didRun(run(TODAY.minusDays(1), 10), run(TODAY.minusDays(3), 5.5), run(TODAY.minusDays(5), 8))
                .build());
        assertThat(briefing.thisWeek()).isEqualTo("You have run 15.5 km since Monday.");
    }

    @Test
    void aPlanThatHasNotBegunIsSaidToBegin() {
        Briefing briefing = Briefing.of(
                Pictures.ofABeginner().racing(TODAY.plusDays(87), null).build());
        assertThat(briefing.today())
                .isEqualTo(
                        "Your plan starts on Monday 13 April, in 4 days. Until then keep to your usual easy running.");
    }

    @Test
    void aHardSessionIsToldStepByStep() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(described(workout(TODAY, "intervals", State.PLANNED), "6 x 3 min at 4:10/km, 2 min easy"))
                .build());
        assertThat(briefing.today())
                .isEqualTo("Today: intervals of the day, 9.5 km in about 50 min. 6 x 3 min at 4:10/km, 2 min easy."
                        + " Intervals raise your aerobic power; the last one should be as fast as the first.");
    }

    @Test
    void onARestDayTheNextRunIsNamed() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(workout(TODAY, "rest", State.PLANNED))
                .plannedAhead(workout(TODAY.plusDays(4), "easy", State.PLANNED))
                .build());
        assertThat(briefing.today()).startsWith("Today is a rest day.");
        assertThat(briefing.thisWeek()).contains("Next: easy of the day", "Monday 13 April, in 4 days");
    }

    @Test
    void raceDayIsRaceDay() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(workout(TODAY, "race", State.PLANNED))
                .racing(TODAY, Duration.ofMinutes(105))
                .build());
        assertThat(briefing.today()).contains("Race day: start no faster than your goal pace.");
        assertThat(briefing.race()).isEqualTo("Harbour Half (21.1 km) is today. Your goal is 1:45:00, 4:59/km.");
        assertThat(briefing.lookAt()).startsWith("It's race day: stick to food you know");
    }

    @Test
    void theWeekBeforeTheRaceIsToldToBe() {
        Briefing briefing =
                Briefing.of(Pictures.ofARunner().racing(TODAY.plusDays(5), null).build());
        assertThat(briefing.lookAt()).startsWith("It's race week");
    }

    @Test
    void staleFitnessSaysHowOldItIs() {
        Briefing briefing = Briefing.of(
                Pictures.ofARunner().fitAsOf(TODAY.minusDays(4), 41, 47, -6).build());
        assertThat(briefing.loadAndForm()).contains("form -6 (as of Sunday 5 April, 4 days ago)");
    }

    @Test
    void aPauseAndANewBestDeserveAttention() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .didRun()
                .bestOver5k(Duration.ofSeconds(1292), TODAY.minusDays(2))
                .build());
        assertThat(briefing.lookAt())
                .contains("You haven't run for a week: start again with an easy run")
                .contains("A new best: 5k in 21:32, 2 days ago.");
    }

    @Test
    void tooMuchRestIsGoodOnlyBeforeARace() {
        assertThat(Briefing.of(Pictures.ofARunner().fit(40, 12, 28).build()).lookAt())
                .contains("very high (+28)");
        assertThat(Briefing.of(Pictures.ofARunner()
                                .fit(40, 12, 28)
                                .racing(TODAY.plusDays(10), null)
                                .inPhase("taper")
                                .build())
                        .lookAt())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "easy|COMPLETED|Today's workout is done: easy of the day",
                "easy|CUT_SHORT|You cut today's workout short: easy of the day",
                "race|CUT_SHORT|You didn't finish today's race: race of the day",
                "easy|SKIPPED|You skipped today's workout: easy of the day",
                "rest|PLANNED|Today is a rest day.",
                "fartlek|PLANNED|Run by feel",
            })
    void todayIsToldAsItIs(String type, State state, String words) {
        Briefing briefing = Briefing.of(
                Pictures.ofARunner().planned(workout(TODAY, type, state)).build());
        assertThat(briefing.today()).contains(words);
    }

    @Test
    void aRunThatWasCutShortIsNotCountedAsDone() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(
                        workout(TODAY.minusDays(2), "easy", State.COMPLETED),
                        workout(TODAY.minusDays(1), "long", State.CUT_SHORT),
                        workout(TODAY.plusDays(1), "easy", State.PLANNED))
                .build());

        assertThat(briefing.thisWeek()).contains("1 of 3 runs done, 1 cut short, ");
    }

    @Test
    void aMissedLongRunIsNamedBeforeALaterMissedEasyOne() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(
                        workout(TODAY.minusDays(3), "long", State.MISSED),
                        workout(TODAY.minusDays(1), "easy", State.PLANNED))
                .build());
        assertThat(briefing.lookAt())
                .startsWith("Monday's long run of 9.5 km and one other run this week were missed.");
    }

    @Test
    void aVeryLowFormDeservesAttention() {
        Briefing briefing = Briefing.of(Pictures.ofARunner().fit(50, 90, -38).build());
        assertThat(briefing.lookAt()).contains("Your form is very low (-38)");
    }

    @Test
    void aRaceThatIsLongOverIsNotSpokenOf() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .racing(TODAY.minusDays(8), Duration.ofHours(2))
                .build());
        assertThat(briefing.race()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tempo|make today an easy run or a rest day, and save the tempo session for later.",
                "easy|a short, easy run or a rest day is enough for today.",
                "rest|your rest day comes at the right time.",
            })
    void whoSleptBadlyAndIsSoreIsToldToTakeItEasy(String type, String advice) {
        // When
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .planned(workout(TODAY, type, State.PLANNED))
                .feltTired(TODAY)
                .build());

        // Then
        assertThat(briefing.lookAt()).isEqualTo("You slept badly, are sore and don't feel like running: " + advice);
    }

    @Test
    void whatWasFeltDaysAgoIsOver() {
        assertThat(Briefing.of(Pictures.ofARunner()
                                .feltTired(TODAY.minusDays(2))
                                .build())
                        .lookAt())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fever and a sore throat since yesterday", "Seit gestern erkältet"})
    void whoIsIllReadsOfNoWorkout(String note) {
        Briefing briefing = Briefing.of(Pictures.ofARunner().noted(TODAY, note).build());
        assertThat(briefing.today()).startsWith("You said you're ill: rest until you're well");
        assertThat(briefing.lookAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sharp pain in my calf", "Das Knie tut weh"})
    void painDeservesAttention(String note) {
        assertThat(Briefing.of(Pictures.ofARunner().noted(TODAY, note).build()).lookAt())
                .startsWith("You mentioned pain: don't run through it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No pain any more",
                "The flu is over",
                "Ohne Schmerzen gelaufen",
                "A chilled run with Will",
                "Great legs"
            })
    void aNoteOfNothingOfTheSortIsNotHeard(String note) {
        assertThat(Briefing.of(Pictures.ofARunner().noted(TODAY, note).build()).lookAt())
                .isNull();
    }

    @Test
    void withoutAPlanTheLastRunSaysWhatFits() {
        Pictures pictures = Pictures.ofABeginner().summedUp(13, 121.9);
        assertThat(Briefing.of(pictures.didRun(run(TODAY.minusDays(1), 16)).build())
                        .today())
                .startsWith(
                        "Nothing is planned for today. After yesterday's 16.0 km, a rest day or an easy run fits best.");
        assertThat(Briefing.of(pictures.didRun(run(TODAY.minusDays(3), 8)).build())
                        .today())
                .contains("Your last run was 3 days ago, so an easy run fits well.");
        assertThat(Briefing.of(pictures.didRun(run(TODAY, 8)).build()).today())
                .contains("You've run 8.0 km today: that's enough for the day.");
    }

    @Test
    void restBeforeTheRaceIsNoLossOfFitness() {
        Briefing briefing = Briefing.of(Pictures.ofARunner()
                .racing(TODAY.plusDays(1), null)
                .inPhase("race")
                .fit(40, 12, 28)
                .build());
        assertThat(briefing.loadAndForm()).contains("You are well rested, as you should be before a race: fitness 40");
        assertThat(briefing.lookAt()).startsWith("Your race is tomorrow: lay out your kit");
    }
}
