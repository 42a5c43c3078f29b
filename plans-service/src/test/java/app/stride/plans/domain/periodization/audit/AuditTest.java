package app.stride.plans.domain.periodization.audit;

import static app.stride.plans.testkit.PlanDrafts.soundDraft;
import static app.stride.plans.testkit.PlanningRequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole audit as an athlete reads it. */
class AuditTest {

    @Test
    void ofAMarathonPlanWithAGoalAndATuneUp() {
        assertThat(read(aRequest()
                        .over(Distance.MARATHON)
                        .from("2026-01-05")
                        .to("2026-04-26")
                        .runningAWeek(60)
                        .longestLately(20)
                        .in(Duration.ofMinutes(200))
                        .withTuneUp("2026-03-15", Distance.TEN_KILOMETRES)
                        .blending(Map.of("daniels", 1.0))
                        .build()))
                .isEqualTo("""
                        Your race is on 2026-04-26, and nothing comes after it. [1 goal race; 1 goal race on \
                        2026-04-26; 2026-04-26]
                        Your tune-up races are where you want them. [1 tune-up race; 1 tune-up race asked for]
                        Every date of the 16 weeks has its plan. [112 dates; 112 dates]
                        You run on at most 5 days a week. [5 running days; at most 5; 1]
                        Your free days stay free. [0 runs on free days; no run on a free day]
                        Your long runs are on Sundays. [Sunday; Sunday]
                        Every hard day has an easy or a free one on either side. [37 hard days; at least 1 \
                        day between hard days]
                        Every week has a day of rest. [2 rest days; at least 1 rest day]
                        Every full week has one or two quality sessions beside its long run. [2 sessions at most; \
                        1 to 2 sessions]
                        The first full week has 60.0 km; you run 60.0 km a week lately. [60.0 km; 60.0 km +/- 10 \
                        %; 1]
                        You are with the plan from its first week.
                        The first long run has 22.0 km; your longest lately had 20.0 km. [22.0 km; at most 22.0 \
                        km; 2026-01-11]
                        No week is more than 10 % over the highest one before it. [5 %; at most 10 %; 6]
                        Every third to fifth week lets you recover. [2 lighter weeks; 15-30 % less every 3rd to 5th \
                        week]
                        Your highest week, 94.0 km, ends 21 days before the race. [21 days before the race; 2 to 4 \
                        weeks; 13]
                        No race on the way reaches far into your highest week. [at most 4 easy days of the highest \
                        week]
                        Your long runs are in proportion to their weeks. [39 %; at most 40 %]
                        Your longest run has 32.5 km, 176 min. [32.5 km, 176 min; at most 180 min and 35 km; \
                        2026-04-05]
                        Your long runs grow in steps. [10 % or 2 km over the longest before it]
                        Your long runs grow with lighter weeks between them. [at most 4 weeks in a row without a \
                        long run of 10 % less]
                        Your longest run is 21 days before the race. [21 days before the race; 2 to 4 weeks; \
                        2026-04-05]
                        Your longest run, 32.5 km, prepares you for the race. [32.5 km, 77 % of the race; at least \
                        40 %, better 60 % of the race]
                        Before the race your training falls to 86 % / 66 % / 46 % of the peak week. [86 % / 66 % / \
                        46 %; 75 % to 90 % / 55 % to 70 % / 30 % to 50 %]
                        Every week of the taper keeps a short quick session. [3 of 3 weeks; at most 20 % of its \
                        week, or 10 min in a small one]
                        No session holds too much threshold work. [2.5 km, 10 % of the week; at most 10 % of the \
                        week; 5 min in a small week; 16; 2026-04-21]
                        No session holds too much interval work. [6.0 km, 6 % of the week; at most 8 % of the \
                        week, 10.0 km; 5 min in a small week; 13; 2026-03-31]
                        No session holds too much repetition work. [2.0 km, 4 % of the week; at most 5 % of the \
                        week, 8.0 km; 2 min in a small week; 15; 2026-04-14]
                        No session holds too much marathon pace. [12.0 km, 16 % of the week; at most 20 % of the \
                        week, 29.0 km, 110 min; 10 min in a small week; 7; 2026-02-22]
                        Repeats have the right length. [0 sessions off; intervals 3-5 min, repetitions at most 2 \
                        min]
                        Tempo runs and cruise intervals have the right length and the right rests. [0 sessions off; \
                        at most 30 min in one piece, rests of an eighth to a fourth of the work]
                        94 % of your running is below threshold effort. [94 %; at least 75 %]
                        Base, build, peak and taper follow each other. [base 5, build 5, peak 3, taper 3 weeks; \
                        base, build, peak, taper]
                        There is time for a full base. [16 weeks; 16 weeks recommended]
                        All paces come from your present fitness, index 48.0. [index 48.0; within 1 %]
                        All steps add up. [0 workouts off; within 1 %]
                        The words of every workout name the numbers of its steps. [0 workouts off; within \
                        1 %]
                        Weeks and sessions keep to your limits. [94.0 km a week; any distance a week, any time a \
                        session]
                        No week is longer than those of the best runners. [94.0 km a week; at most 220.0 km]
                        60.0 km a week is a fair start for this race. [60.0 km a week; 24.0 km a week]
                        No date is known of a race that your paces would come from.
                        Nothing else is known of your fitness than what the plan goes by.
                        Your goal of 3:20:00 needs about 47.2. Your present fitness, index 48.0, is worth 3:17:19 \
                        (3:13:22 to 3:33:06): the goal is within it. [3:20:00; 3:13:22 to 3:33:06]
                        The plan is shaped by: 100 % daniels (speed first, then intervals, then threshold and race \
                        pace, each in its phase; Daniels, Running Formula (2014)). [daniels 100 %]
                        The plan starts from your own figures, nothing is assumed.""");
    }

    @Test
    void ofAShortPlanOfSomebodyUnknown() {
        assertThat(read(aRequest()
                        .over(Distance.FIVE_KILOMETRES)
                        .from("2026-03-16")
                        .on(3)
                        .ofUnknownFitness()
                        .ofUnknownVolume()
                        .build()))
                .isEqualTo("""
                        Your race is on 2026-04-26, and nothing comes after it. [1 goal race; 1 goal race on \
                        2026-04-26; 2026-04-26]
                        You asked for no tune-up races. [0 tune-up races; 0 tune-up races asked for]
                        Every date of the 6 weeks has its plan. [42 dates; 42 dates]
                        You run on at most 3 days a week. [3 running days; at most 3; 1]
                        Your free days stay free. [0 runs on free days; no run on a free day]
                        Your long runs are on Sundays. [Sunday; Sunday]
                        Every hard day has an easy or a free one on either side. [12 hard days; at least 1 \
                        day between hard days]
                        Every week has a day of rest. [4 rest days; at least 1 rest day]
                        Every full week has one or two quality sessions beside its long run. [1 session at most; \
                        1 session, 2 with a race or in the taper]
                        Your weekly distance is not known, so there is nothing to start from.
                        You are with the plan from its first week.
                        Your longest run lately is not known.
                        No week is more than 10 % over the highest one before it. [8 %; at most 10 %; 2]
                        A plan of less than eight weeks needs no cutback. [6 weeks; from 8 weeks on]
                        Your highest week, 15.0 km, ends 14 days before the race. [14 days before the race; 1 to 2 \
                        weeks; 4]
                        No race on the way reaches far into your highest week. [at most 4 easy days of the highest \
                        week]
                        Your long runs are in proportion to their weeks. [47 %; at most 55 %]
                        Your longest run has 7.0 km, 50 min. [7.0 km, 50 min; at most 180 min and 35 km; \
                        2026-04-12]
                        Your long runs grow in steps. [10 % or 2 km over the longest before it]
                        In less than eight weeks the long run needs no cutback. [6 weeks; from 8 weeks on]
                        Your longest run is 14 days before the race. [14 days before the race; 1 to 3 weeks; \
                        2026-04-12]
                        Your longest run, 7.0 km, prepares you for the race. [7.0 km, 140 % of the race; at least \
                        40 %, better 100 % of the race]
                        Before the race your training falls to 57 % of the peak week. [57 %; 30 % to 60 %]
                        Every week of the taper keeps a short quick session. [1 of 1 week; at most 20 % of its \
                        week, or 10 min in a small one]
                        No session holds too much threshold work. [0.7 km, 14 % of the week; at most 10 % of the \
                        week; 5 min in a small week; 6; 2026-04-21]
                        No session holds too much interval work. [1.1 km, 7 % of the week; at most 8 % of the \
                        week, 10.0 km; 5 min in a small week; 4; 2026-04-07]
                        The plan has no repetition work. [at most 5 % of the week, 8.0 km; 2 min in a small week]
                        The plan has no marathon pace. [at most 20 % of the week, 29.0 km, 110 min; 10 min in a \
                        small week]
                        Repeats have the right length. [0 sessions off; intervals 3-5 min, repetitions at most 2 \
                        min]
                        Tempo runs and cruise intervals have the right length and the right rests. [0 sessions off; \
                        at most 30 min in one piece, rests of an eighth to a fourth of the work]
                        94 % of your running is below threshold effort. [94 %; at least 75 %]
                        Base, build, peak and taper follow each other. [base 1, build 2, peak 1, taper 2 weeks; \
                        base, build, peak, taper]
                        There is time for a full base. [6 weeks; 6 weeks recommended]
                        Your fitness is not known, so the plan goes by effort and names no pace. [no pace without a \
                        known fitness]
                        All steps add up. [0 workouts off; within 1 %]
                        The words of every workout name the numbers of its steps. [0 workouts off; within \
                        1 %]
                        Weeks and sessions keep to your limits. [15.0 km a week; any distance a week, any time a \
                        session]
                        No week is longer than those of the best runners. [15.0 km a week; at most 220.0 km]
                        Your weekly distance is not known. [8.0 km a week]
                        No date is known of a race that your paces would come from.
                        Nothing else is known of your fitness than what the plan goes by.
                        Your fitness is not known, so the plan predicts no time.
                        The plan is of our own mix: threshold and speed first, the demands of the race last.
                        Your weekly distance is not known. The plan assumes 12.0 km a week, a careful start for \
                        this race, and estimates times at an easy pace. [12.0 km a week assumed]""");
    }

    private static String read(PlanningRequest request) {
        return RuleBook.audit(soundDraft(request)).findings().stream()
                .map(AuditTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding finding) {
        String facts = Stream.of(finding.value(), finding.bound(), finding.week(), finding.date())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("; "));
        return (finding.passed() ? "" : finding.severity().code() + ": ")
                + finding.message()
                + (facts.isEmpty() ? "" : " [" + facts + "]");
    }
}
