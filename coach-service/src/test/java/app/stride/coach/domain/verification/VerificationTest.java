package app.stride.coach.domain.verification;

import static app.stride.coach.domain.verification.KnownFacts.FACTS;
import static app.stride.coach.domain.verification.KnownFacts.TODAY;
import static app.stride.coach.domain.verification.KnownFacts.check;
import static app.stride.coach.domain.verification.KnownFacts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known, in whatever words and units an answer says it: facts, what follows from them, and what the athlete said. */
class VerificationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // as the facts have it
                "You ran 10.2 km in 54:24 at 5:20/km with 148 bpm.",
                "**10.2 km** at `5:20/km`",
                // rounded
                "You ran about 10 km in 54 minutes.",
                "You ran 10 kilometres at a heart rate of 148.",
                "An easy ten kilometres.",
                "Reduce your training load by 20-30 % in the week before the race.",
                // the other units
                "That is 6.3 mi at 8:35 min/mile.",
                "10,200 m on Tuesday",
                // ranges
                "Run between 5:15 and 5:25/km.",
                "5:15–5:25 min/km",
                "5:15/km to 5:25/km",
                "at 5:15 to 5:25 per km",
                "10-18 km",
                // times
                "Your goal is 1:45:00.",
                "Your goal of 1:45 is 4:59 per kilometer.",
                "1h45 is your goal",
                "1 hour and 45 minutes",
                "11.4 hours in all",
                "nearly an hour of running",
                "a 50-minute run",
                "50 Minuten locker",
                // dates
                "2026-04-12",
                "Sunday 12 April, in 3 days",
                "on April 12th, 2026",
                "12. April",
                "le 12 avril",
                "the 7th of June, in 59 days, eight weeks away",
                "two days ago",
                "today, 9 April",
                "Rest tomorrow, 10 April.",
                "Tomorrow (Friday, 10 April) is free.",
                "Tomorrow is 10 April.",
                "Rest on Friday 10 April, tomorrow (2026-04-10).",
                "Rest on 11 April (day after tomorrow).",
                "Rest yesterday, 8 April, was right.",
                "Morgen, am 10. April, ist frei.",
                "Am Sonntag Morgen, 12. April, läufst du 18 km.",
                "Rest tomorrow, 12 April is your long run.",
                "Rest tomorrow, 12 April: long run.",
                "Rest tomorrow, Sunday 12 April – long run.",
                "Ruhe morgen, 12. April: langer Lauf.",
                "Your long run is on 12 April, tomorrow: rest.",
                "Have a rest tomorrow, 10 April: sleep well.",
                "Tomorrow, 10 April: rest",
                "- Long run: 12 April\nTomorrow: rest",
                "Your race is 59 days away, your last run 2 days ago.",
                "Your race is on 07/06/2026.",
                "Your race is on 06/07/2026.",
                "am 7.6.",
                "Dein Rennen ist am Sonntag, 7.6.2026.",
                "Your long run is on Sunday, the 12th of April.",
                "12 April (Sunday)",
                "Your CTL rose by 8 points.",
                "Your CTL went up 33.1 to 41.5.",
                "Your fitness rose by 3.4 points since 12 March.",
                "Your fitness is up 3.4 since 12 March.",
                "Your CTL rose by 8 to 41.5.",
                "The ratio of ATL to CTL is 1.2.",
                "The ATL/CTL ratio, 1.20, is fine.",
                "Your ATL is 20 % above your CTL.",
                "Your fitness climbed 4 months in a row.",
                "Your form is minus 5.8.",
                "You ran at 5'20\" per km.",
                "Keep it under 148.",
                "Stay under 200 watts.",
                "Keep it below 100 steps.",
                // loads
                "CTL 41.5, form (TSB) -5.8",
                "Your form is at −5.8 and your fitness is 41.",
                "Your CTL is now 41.5",
                "Long-term load (CTL) 41.5, short-term load (ATL) 50, form -5.8",
                "Your fitness (CTL) is 41.5 and your fatigue (ATL) is 50.",
                // heart rates by their names
                "Your max heart rate is 188 bpm, your resting heart rate 52 bpm.",
                "Your max and resting heart rates are 188 and 52 bpm.",
                "Dein Maximalpuls ist 188, dein Ruhepuls 52.",
                "Keep it at max 148 bpm.",
                // what the plan's own words say
                "15 min easy, then 6 x 400 m at 4:10/km",
                // what the athlete said
                "In 10 weeks you can do 25 km.",
                // no claims
                "1. Run easy.\n2. Sleep well.\n3) Eat.",
                "Your 2nd run, 4 of 5 done, in 2026",
                "Your best 5k and 10K, a half marathon",
                "Meet at 7:30 am",
                "Your load is 61, as read at 06:30 UTC.",
                "Drink every 5 km.",
                "Do 3 sets of 12 squats with 20 kg and 500 ml of water",
                "Week 4 of 12, phase base",
                // shares and counts of the athlete
                "You ran 13 times this month.",
                "You have done 4 of 5 runs this week, 80 % of them.",
                "So far four of your five runs are done.",
                "27 % of your plan is behind you.",
                "Your fitness has grown by 25 %.",
                "Du hast 13 Läufe geschafft.",
                // what coaches advise anybody
                "Run 80 % of your week easily and 20 % hard.",
                "Three runs a week are enough to begin with.",
                "Keep to the 80/20 rule, at RPE 7 at most.",
                "Do not add more than 10 percent a week.",
                "Warm up for 10 minutes and stretch for 30 seconds.",
                "Drink 500 ml, and eat 2 to 3 hours before the start.",
                "Sleep 8 hours if you can.",
                "You could do 3 × 8 min comfortably hard, or 5 x 1000 m.",
                "Finish with 4 strides of 100 m.",
                "Walk for 2 minutes when it gets hard.",
                "For example, 3 × 8 min at threshold is a good session.",
                "Most runners need 24 to 48 hours between hard days.",
                "As a rule, a marathon build peaks at a long run of 30 to 35 km.",
                "10 Minuten Einlaufen reichen.",
                "In der Regel reichen 3 Einheiten.",
                "If your long run is more than 30 % of your week, add an easy run.",
                // paces as speeds
                "Set the treadmill to 12.0 km/h.",
                "That is 7.5 mph.",
                // what follows from two facts that are named
                "Sunday is 18 km, 7.8 km more than Tuesday's 10.2 km.",
                "You ran 10.2 km. On Sunday you run 18 km. That is 28.2 km in all.",
                "- Tuesday: 10.2 km\n- Sunday: 18 km\n\nThat is a total of 28.2 km.",
                "Your 5:20/km was 21 seconds slower than your goal pace of 4:59/km.",
                "Your 54:24 was 4:24 longer than the 50 minutes to come.",
                "You ran 10.2 km; your long run is 18 km, 76 % more.",
                "You ran 10.2 km, 43 % less than the 18 km of Sunday.",
                "You ran at 148 bpm, 5 bpm lower than the 153 bpm of your zone.",
                "Your ATL is 50 and your CTL 41.5: the load fell by 8.5.",
                "Zusammen sind 10,2 km und 18 km 28,2 km.",
                "15 minutes and 10 minutes are easy, 25 minutes in all.",
                "Your volume is up: Sunday is 18 km after Tuesday's 10.2 km, 7.8 km up.",
                ""
            })
    void whatIsKnownIsNotDoubted(String answer) {
        assertThat(check(answer).unverified()).isEmpty();
    }

    @Test
    void thousandsAreWrittenInSeveralWays() {
        List<Fact> year = List.of(fact("year.distance", "1234.0", "km"), fact("run.climb", "1345", "m"));
        for (String answer : List.of(
                "You ran 1,234 km this year.",
                "Du bist 1.234 km gelaufen.",
                "You ran 1234 km.",
                "Das waren 1.345 m Anstieg.")) {
            assertThat(Verification.of(answer, year, List.of(), TODAY).unverified())
                    .as(answer)
                    .isEmpty();
        }
        assertThat(Verification.of("You ran 1,334 km this year.", year, List.of(), TODAY)
                        .unverified())
                .hasSize(1);
    }

    @Test
    void theTimeThatAnAthleteWantsToStayBelowMayBeNamed() {
        assertThat(answering("Am I ready for sub-45?", "For 45:00 you need a little more.")
                        .unverified())
                .isEmpty();
        assertThat(answering("Schaffe ich den Marathon unter 4?", "4:00:00 is your goal.")
                        .unverified())
                .isEmpty();
        assertThat(answering("Can I run 3:30?", "3:30:00 is your goal.").unverified())
                .isEmpty();
        assertThat(answering("Am I ready for sub-45?", "For 44:00 you need more.")
                        .unverified())
                .hasSize(1);
        assertThat(answering("Should I stay under 150 bpm?", "Run for 150 minutes.")
                        .unverified())
                .hasSize(1);
    }

    @Test
    void daysThatTheAthleteNamedCountFromTheDayOnWhichTheyWereNamed() {
        Statement before = new Statement("My race is in 10 days", TODAY.minusDays(3));
        assertThat(answering(before, "Your race is in 7 days, on 16 April.").unverified())
                .isEmpty();
        assertThat(answering(before, "Your race is in 10 days.").unverified()).hasSize(1);
        assertThat(answering(before, "Your race is on 19 April.").unverified()).hasSize(1);

        Statement yesterday = new Statement("I race the day after tomorrow", TODAY.minusDays(1));
        assertThat(answering(yesterday, "Your race is in 1 day, on 10 April.").unverified())
                .isEmpty();
        assertThat(answering(yesterday, "Your race is on 11 April.").unverified())
                .hasSize(1);
    }

    @Test
    void theMorningOfADayIsNotTomorrow() {
        List<Fact> wednesday = List.of(fact("week.2.date", "2026-04-15", "date"));
        for (String answer : List.of(
                "Am Mittwoch Morgen, 15. April, läufst du locker.",
                "Am Mittwoch morgen (15. April) läufst du locker.",
                "An diesem Tag, am Morgen, 15. April, läufst du locker.")) {
            assertThat(Verification.of(answer, wednesday, List.of(), TODAY).unverified())
                    .as(answer)
                    .isEmpty();
        }
    }

    @Test
    void moreDaysThanThereAreIsNoDate() {
        assertThat(answering("In 99999999999999 days?", "Why not?").unverified())
                .isEmpty();
    }

    @Test
    void whatFollowsFromTheAthletesOwnWordsIsKnown() {
        String question = "Can I run 12 km on Saturday and 7 km on Sunday?";
        assertThat(answering(question, "12 km and 7 km are 19 km in all.").unverified())
                .isEmpty();
        assertThat(answering(question, "12 km and 7 km are 21 km in all.").unverified())
                .hasSize(1);
        assertThat(answering(question, "7 km and 7 km are 14 km in all.").unverified())
                .hasSize(1);
    }

    private static Verification answering(String question, String answer) {
        return answering(new Statement(question, TODAY), answer);
    }

    private static Verification answering(Statement question, String answer) {
        return Verification.of(answer, FACTS, List.of(question), TODAY);
    }
}
