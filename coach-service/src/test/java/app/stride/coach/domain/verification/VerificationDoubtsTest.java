package app.stride.coach.domain.verification;

import static app.stride.coach.domain.verification.KnownFacts.TODAY;
import static app.stride.coach.domain.verification.KnownFacts.check;
import static app.stride.coach.domain.verification.KnownFacts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.verification.Verification.Unverified;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that nothing shows, though they look like known ones: each is found, and told with its sentence. */
class VerificationDoubtsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You ran 11.2 km.",
                "You ran 10.21 km.",
                "You ran 12 km.",
                "That is 7.1 miles.",
                "at 5:10/km",
                "between 5:15 and 5:45/km",
                "your heart rate was 162",
                "160 bpm",
                "in 55:24",
                "Your goal is 1:35:00.",
                "Run for 90 minutes.",
                "half an hour",
                "Your race is on 8 June.",
                "on May 3rd",
                "2027-06-07",
                "Your race is on 08/06/2026.",
                "Dein Rennen ist am 8.6.",
                "Your long run is on Saturday 12 April.",
                "12 April (Monday)",
                "Your VO2max is 55.",
                "You climbed 1200 feet.",
                "Run at 4'20\" per km.",
                "Stay under 165.",
                "Your form is minus 12.",
                "Your CTL rose by 12 points.",
                "Your fitness is up 5.2 since 12 March.",
                "Your CTL is 48, up 3 since spring.",
                "Your CTL rose by 12 to 41.5.",
                "Your CTL rose by 8 to 53.",
                "The ratio of ATL to CTL is 1.9.",
                "Your form is 1.",
                "in 40 days",
                "three weeks ago",
                "Your long run was 3 days ago.",
                "2 days left",
                "Your long run is tomorrow, 12 April.",
                "Tomorrow (12 April) you run 18 km.",
                "Your long run is tomorrow, 12 April. Sleep well.",
                "Your long run is on Sunday 12 April, tomorrow.",
                "Your long run is tomorrow, 12 April: 18 km.",
                "Your long run is tomorrow, Sunday 12 April – sleep well.",
                "Your long run is the day after tomorrow, 12 April: 18 km.",
                "Your long run was yesterday, 7 April: 10.2 km.",
                "Dein langer Lauf ist morgen, 12. April: 18 km.",
                "Tomorrow, 12 April: long run.",
                "Rest.\n- **Tomorrow, Sunday 12 April**: long run.",
                "The plan for tomorrow, 12 April: long run.",
                "On Sunday 12 April, tomorrow: long run.",
                "Rest tomorrow, 11 April: strides.",
                "Yesterday, 7 April, you ran 10.2 km.",
                "Tomorrow is Saturday, 10 April.",
                "Übermorgen, am 12. April, läufst du 18 km.",
                "In der Regel läufst du morgen 12 km.",
                "CTL 48",
                "Your form is +12.",
                "your fitness index is 52.3",
                "800 m",
                "twenty kilometres",
                "You ran 14 times this month.",
                "You have 7 runs this week.",
                "Six runs are planned.",
                "You could run 15 km.",
                "Run 3 × 9 min as your plan says.",
                "You have done 3 runs so far.",
                "You ran 2 times this week.",
                "You have done 12 runs so far.",
                "60 % of your week was easy.",
                "Your plan is 17 % done.",
                "Your long run was 14 % of your load.",
                "Your race is 12 weeks away.",
                "You completed 90 % of your plan.",
                "Your long run is 47 % of your week.",
                "Your fitness has grown by 40 %.",
                "Du hast 14 Läufe geschafft.",
                "You warmed up for 17 minutes: you did well.",
                "Run 77 minutes, and drink water.",
                "Typically you run 12 km.",
                "In general your last run of 12 km was good.",
                "Your tempo today is 3 × 8 min, a classic.",
                "Set the treadmill to 14.0 km/h.",
                // known, but of something else
                "Your CTL is 50.0.",
                "Your ATL is 41.5.",
                "Your fatigue is at 41.5.",
                "Your short-term load is 41.5.",
                "Your form is 41.5.",
                "Your max heart rate is 52 bpm.",
                "Your maximum heart rate: 52.",
                "Your resting heart rate is 188 bpm.",
                "Dein Ruhepuls ist 188 bpm.",
                "Your threshold heart rate is 188 bpm.",
                // what only looks as if it followed
                "Run 7.8 km. Sunday is 18 km and Tuesday was 10.2 km.",
                "Sunday is 18 km, 9 km more than Tuesday's 10.2 km.",
                "Sunday is 18 km, 7.8 km more than last week.",
                "You ran 10.2 km, 30 km in all.",
                "10.2 km and 10.2 km are 20.4 km in all.",
                "Sunday is 18 km. Rest well. Sleep. Eat. You ran 10.2 km, 7.8 km less.",
                "You ran 10.2 km; your long run is 18 km, 40 % more.",
                "Your 5:20/km was 35 seconds slower than your goal pace of 4:59/km.",
                "You ran 10.2 km on Tuesday: together with 18 km on Sunday 7.8 km.",
                "Warm up with 7.8 km. Sunday is 18 km and Tuesday was 10.2 km.",
                "Mind your left knee for 7.8 km. Sunday is 18 km and Tuesday was 10.2 km.",
                "You ran 10.2 km and run 18 km regardless of rain and wind and what not, say 7.8 km.",
            })
    void whatNothingShowsIsFound(String answer) {
        assertThat(check(answer).unverified()).hasSize(1);
    }

    @Test
    void anUnknownNumberIsToldWithItsSentence() {
        Verification check = check("Well done! Yesterday you ran 12.5 km at 5:20/km. Rest now.");
        assertThat(check.unverified())
                .containsExactly(new Unverified("12.5 km", "Yesterday you ran 12.5 km at 5:20/km."));
        assertThat(check.findings()).containsExactly("“12.5 km” in: Yesterday you ran 12.5 km at 5:20/km.");
    }

    @Test
    void nothingFollowsFromWhatIsNotKnown() {
        assertThat(check("Sunday is 18 km and Tuesday was 12 km, 6 km less.").unverified())
                .extracting(Unverified::text)
                .containsExactly("12 km", "6 km");
    }

    /** 40 is 80 % of 50, and says nothing of a week. */
    @Test
    void howLoadsOfThePastRelateShowsNoShare() {
        List<Fact> trend = List.of(fact("trend.2026-03-12.ctl", "50.0", ""), fact("trend.2026-03-12.atl", "40.0", ""));
        assertThat(Verification.of("80 % of your week was easy.", trend, List.of(), TODAY)
                        .unverified())
                .hasSize(1);
    }

    @Test
    void anEndlessAnswerIsCheckedInNoTime() {
        assertThat(check("Your CTL rose in 3 weeks by 1 to ".repeat(100_000)).unverified())
                .isNotEmpty();
        assertThat(check("5:15 to 5 km ".repeat(100_000)).unverified()).isNotEmpty();
    }
}
