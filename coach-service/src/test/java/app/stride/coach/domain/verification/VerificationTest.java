package app.stride.coach.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.coach.domain.context.Fact;
import app.stride.coach.domain.verification.Verification.Citation;
import app.stride.coach.domain.verification.Verification.Unverified;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 9);

    private static final List<Fact> FACTS = List.of(
            fact("recent.1.date", "2026-04-07", "date"),
            fact("recent.1.distance", "10.2", "km"),
            fact("recent.1.time", "54:24", "min:s"),
            fact("recent.1.pace", "5:20", "/km"),
            fact("recent.1.heart_rate", "148", "bpm"),
            fact("recent.1.load", "61", ""),
            fact("week.1.date", "2026-04-12", "date"),
            fact("week.1.distance", "18.0", "km"),
            fact("week.1.time", "50", "min"),
            fact("week.1.pace_fast", "5:15", "/km"),
            fact("week.1.pace", "5:25", "/km"),
            fact("week.1.how", "15 min easy, 6 x 400 m at 4:10/km, 10 min easy.", "text"),
            fact("plan.race.date", "2026-06-07", "date"),
            fact("plan.goal.time", "1:45:00", "h:min:s"),
            fact("plan.goal.pace", "4:59", "/km"),
            fact("summary.total.time", "11.4", "hours"),
            fact("summary.total.runs", "13", "runs"),
            fact("week.total.runs", "5", "runs"),
            fact("week.total.completed", "4", "runs"),
            fact("week.total.week", "2", "no."),
            fact("profile.zones.1_high", "146", "bpm"),
            fact("profile.zones.2_low", "146", "bpm"),
            fact("profile.zones.2_high", "153", "bpm"),
            fact("plan.progress.week", "2", "no."),
            fact("plan.progress.weeks", "12", "no."),
            fact("plan.progress.elapsed", "27.4", "%"),
            fact("fitness.trend.from", "33.1", ""),
            fact("fitness.trend.to", "41.5", ""),
            fact("trend.2026-03-12.date", "2026-03-12", "date"),
            fact("trend.2026-03-12.ctl_change", "3.4", "points"),
            fact("fitness.load.ctl", "41.5", ""),
            fact("fitness.load.atl", "50.0", ""),
            fact("fitness.load.tsb", "-5.8", ""));

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
    void aKnownNumberCitesItsFacts() {
        assertThat(check("Your goal pace is 4:59/km.").citations())
                .containsExactly(new Citation("4:59/km", List.of("plan.goal.pace"), null));
    }

    @Test
    void whatFollowsFromTwoFactsCitesBoth() {
        assertThat(check("Sunday is 18 km, 7.8 km more than the 10.2 km of Tuesday.")
                        .citations())
                .contains(new Citation(
                        "7.8 km", List.of("week.1.distance", "recent.1.distance"), LocalDate.of(2026, 4, 12)));
    }

    @Test
    void nothingFollowsFromWhatIsNotKnown() {
        assertThat(check("Sunday is 18 km and Tuesday was 12 km, 6 km less.").unverified())
                .extracting(Unverified::text)
                .containsExactly("12 km", "6 km");
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
    void whatFollowsFromTheAthletesOwnWordsIsKnown() {
        String question = "Can I run 12 km on Saturday and 7 km on Sunday?";
        assertThat(answering(question, "12 km and 7 km are 19 km in all.").unverified())
                .isEmpty();
        assertThat(answering(question, "12 km and 7 km are 21 km in all.").unverified())
                .hasSize(1);
        assertThat(answering(question, "7 km and 7 km are 14 km in all.").unverified())
                .hasSize(1);
    }

    @Test
    void aNumberOfARunCitesItsDay() {
        assertThat(check("You ran 10.2 km.").citations())
                .containsExactly(new Citation("10.2 km", List.of("recent.1.distance"), LocalDate.of(2026, 4, 7)));
    }

    @Test
    void anIdInBracketsIsACitationWhenThereIsSuchALine() {
        assertThat(check("Your long run is next [week.1]. Trust me [week.9].").citations())
                .containsExactly(new Citation("Your long run is next .", List.of("week.1"), LocalDate.of(2026, 4, 12)));
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
    void aWeekIsOfNoSingleDay() {
        List<Fact> week = List.of(
                fact("summary.week.1.date", "2026-03-30", "date"), fact("summary.week.1.distance", "31.7", "km"));
        assertThat(Verification.of("You ran 31.7 km.", week, List.of(), TODAY).citations())
                .containsExactly(new Citation("31.7 km", List.of("summary.week.1.distance"), null));
    }

    @Test
    void anEndlessAnswerIsCheckedInNoTime() {
        assertThat(check("Your CTL rose in 3 weeks by 1 to ".repeat(100_000)).unverified())
                .isNotEmpty();
        assertThat(check("5:15 to 5 km ".repeat(100_000)).unverified()).isNotEmpty();
    }

    private static Verification check(String answer) {
        return Verification.of(answer, FACTS, List.of("I have 10 weeks. Can I do 25 km?", "In 10 weeks?"), TODAY);
    }

    private static Verification answering(String question, String answer) {
        return Verification.of(answer, FACTS, List.of(question), TODAY);
    }

    private static Fact fact(String id, String value, String unit) {
        return new Fact(id, value, unit, "test");
    }
}
