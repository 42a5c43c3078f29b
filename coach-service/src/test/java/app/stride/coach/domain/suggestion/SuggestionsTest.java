package app.stride.coach.domain.suggestion;

import static app.stride.coach.testkit.Pictures.TODAY;
import static app.stride.coach.testkit.Pictures.workout;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.suggestion.Suggestion.Kind;
import app.stride.coach.domain.training.PlannedWorkout.State;
import app.stride.coach.testkit.Pictures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestionsTest {

    static Stream<Pictures> everybody() {
        return Stream.of(
                Pictures.ofNothing(),
                Pictures.ofABeginner(),
                Pictures.ofARunner(),
                Pictures.ofARunner().racing(TODAY, null),
                Pictures.ofARunner().didRun(),
                Pictures.ofABeginner().didRun(Pictures.run(TODAY, 5)).summedUp(1, 5));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void thereAreAlwaysSixThatDifferInKind(Pictures athlete) {
        List<Suggestion> suggestions = Suggestions.of(athlete.build());
        assertThat(suggestions).hasSize(6);
        assertThat(suggestions).extracting(Suggestion::kind).doesNotHaveDuplicates();
        assertThat(suggestions)
                .extracting(Suggestion::question)
                .doesNotHaveDuplicates()
                .allMatch(q -> q.endsWith("?"));
    }

    @Test
    void aRunnersDayIsAskedAbout() {
        assertThat(questions(Pictures.ofARunner()))
                .containsExactly(
                        "My race is in 59 days. Am I on track for 1:45:00?",
                        "How should I run today's tempo session of 9.5 km, and what is it for?",
                        "How was my 8.2 km run 2 days ago?",
                        "How do I prepare for the long run of 9.5 km in 3 days?",
                        "I've done 1 of 3 runs this week. Is my week going well?",
                        "How has my fitness changed over the last 30 days?");
    }

    @Test
    void aMissedLongRunComesFirst() {
        assertThat(questions(Pictures.ofARunner().planned(workout(TODAY.minusDays(2), "long", State.MISSED))))
                .first()
                .isEqualTo("I missed Tuesday's long run of 9.5 km. Should I make up for it?");
    }

    @Test
    void aRaceInNineDaysIsAskedAboutDifferentlyFromOneInTwoMonths() {
        assertThat(questions(Pictures.ofARunner().racing(TODAY.plusDays(9), null)))
                .contains("My race is in 9 days. What should I do, and not do, until then?");
    }

    @Test
    void onRaceDayTheRaceIsAskedAbout() {
        assertThat(questions(Pictures.ofARunner().racing(TODAY, null).planned(workout(TODAY, "race", State.PLANNED))))
                .contains("My race is today. How should I run it?");
    }

    @Test
    void aVeryLowFormIsAskedAbout() {
        assertThat(kinds(Pictures.ofARunner().fit(50, 90, -38))).startsWith(Kind.LOW_FORM);
    }

    @Test
    void aNewBestIsAskedAboutAndAnOldOneIsNot() {
        assertThat(questions(Pictures.ofARunner().bestOver5k(Duration.ofSeconds(1290), TODAY.minusDays(3))))
                .contains("I set a new 5k best of 21:30. What does it say about my race potential?");
        assertThat(kinds(Pictures.ofARunner().bestOver5k(Duration.ofSeconds(1290), TODAY.minusDays(30))))
                .doesNotContain(Kind.NEW_BEST);
    }

    @Test
    void aWeekWithoutARunIsAskedAboutOnlyForSomebodyWhoRuns() {
        assertThat(kinds(Pictures.ofARunner().didRun())).contains(Kind.EMPTY_WEEK);
        assertThat(kinds(Pictures.ofABeginner()))
                .doesNotContain(Kind.EMPTY_WEEK)
                .contains(Kind.NO_PLAN);
    }

    @Test
    void theLongRunOfNextWeekCountsWhenThisWeekHasNone() {
        assertThat(questions(Pictures.ofARunner()
                        .planned(workout(TODAY, "easy", State.PLANNED))
                        .plannedAhead(workout(TODAY.plusDays(10), "long", State.PLANNED))))
                .contains("How do I prepare for the long run of 9.5 km in 10 days?");
    }

    private static List<String> questions(Pictures athlete) {
        return Suggestions.of(athlete.build()).stream()
                .map(Suggestion::question)
                .toList();
    }

    private static List<Kind> kinds(Pictures athlete) {
        return Suggestions.of(athlete.build()).stream().map(Suggestion::kind).toList();
    }

    @Test
    void aBadNightRaisesTheQuestionOfTheDay() {
        assertThat(Suggestions.of(Pictures.ofARunner().feltTired(TODAY).build()).get(0))
                .isEqualTo(
                        new Suggestion(
                                Kind.FEELING,
                                "I slept badly and am sore and don't feel like running. Should I still run today's tempo session of 9.5 km?"));
    }

    @Test
    void whoIsIllAsksWhenToRunAgain() {
        assertThat(Suggestions.of(Pictures.ofARunner().noted(TODAY, "Fever").build())
                        .get(0)
                        .question())
                .isEqualTo("I'm ill. When can I run again, and what happens to my training?");
    }
}
