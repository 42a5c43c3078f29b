package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.plan.HeartRateRange;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkoutTextTest {

    private static final Target EASY = pace(307, 345);
    private static final Target THRESHOLD = pace(263, 265);
    private static final Target JOG = new Target.ByEffort(2, "easy jog");

    @Test
    void aSessionIsWrittenInSections() {
        List<Segment> segments = List.of(
                byDistance(Kind.WARMUP, 3500, EASY),
                new Segment.Repeat(3, List.of(byTime(Kind.WORK, 480, THRESHOLD), byTime(Kind.RECOVERY, 90, JOG))),
                byDistance(Kind.COOLDOWN, 2620, EASY));

        assertThat(WorkoutText.of(segments)).isEqualTo("""
                Warmup
                - Warmup 3.5km 5:07-5:45/km Pace

                Main set 3x
                - Work 8m 4:23-4:25/km Pace
                - Recovery RPE2 easy jog 1m30s freeride

                Cooldown
                - Cooldown 2620mtr 5:07-5:45/km Pace
                """);
    }

    @Test
    void aStepAfterRepeatsIsNotRepeated() {
        List<Segment> segments = List.of(
                byTime(Kind.STEADY, 600, EASY),
                new Segment.Repeat(4, List.of(byTime(Kind.STRIDES, 20, JOG))),
                byTime(Kind.STEADY, 600, EASY));

        String text = WorkoutText.of(segments);

        assertThat(text).contains("Main set 4x\n- Strides RPE2 easy jog 20s freeride\n\nMain set\n- Steady 10m");
        assertThat(WorkoutTextReader.read(text)).hasSize(3);
    }

    @Test
    void aHeartRateStandsInTheCue() {
        Target heart = new Target.AtHeartRate(new HeartRateRange(HeartRate.ofBpm(140), HeartRate.ofBpm(150)));

        assertThat(WorkoutText.of(List.of(byTime(Kind.STEADY, 4530, heart))))
                .isEqualTo("Main set\n- Steady HR140-150 1h15m30s freeride\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fast, like a race over 800 m             | - Work RPE8 fast 1m freeride
                    hard: hold it for 2 to 3 minutes; relaxed | - Work RPE8 hard relaxed 1m freeride
                    at 5k effort                             | - Work RPE8 1m freeride
                    """)
    void wordsWithANumberAreLeftOutWhole(String words, String line) {
        assertThat(WorkoutText.of(List.of(byTime(Kind.WORK, 60, new Target.ByEffort(8, words)))))
                .isEqualTo("Main set\n" + line + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - 10m 5:00/km Pace               | TIME     | 600  | 2000
                    - 1h30m 5:00/km Pace             | TIME     | 5400 | 18000
                    - 1m30 5:00/km Pace              | TIME     | 90   | 300
                    - 1'30" 5:00/km Pace             | TIME     | 90   | 300
                    - 90s 5:00/km Pace               | TIME     | 90   | 300
                    - Get going 500mtr 5:00/km Pace  | DISTANCE | 150  | 500
                    - 2km 5:30-4:30/km pace          | DISTANCE | 600  | 2000
                    - 0.4km 5:00/km Pace             | DISTANCE | 120  | 400
                    - 20m freeride                   | TIME     | 1200 | 0
                    """)
    void whatPeopleWriteIsRead(String line, Governor by, long seconds, double metres) {
        assertThat(WorkoutTextReader.read(line)).singleElement().isInstanceOfSatisfying(Step.class, step -> {
            assertThat(step.by()).isEqualTo(by);
            assertThat(step.duration()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(step.distance()).isEqualTo(Distance.ofMetres(metres));
        });
    }

    @Test
    void paceByTheMileIsTheSamePace() {
        Step step = (Step) WorkoutTextReader.read("- 10m 8:00-9:00/mi Pace").get(0);

        PaceRange range = ((Target.AtPace) step.target()).range();
        assertThat(range.fast().timeFor(Distance.MILE)).isEqualTo(Duration.ofMinutes(8));
        assertThat(range.slow().timeFor(Distance.MILE)).isEqualTo(Duration.ofMinutes(9));
    }

    @Test
    void whateverIsNoStepIsARemark() {
        assertThat(WorkoutTextReader.read("Tempo\n\n- think of your form\n-\nsome words\n2x\n\n"))
                .isEmpty();
    }

    private static Step byTime(Kind kind, long seconds, Target target) {
        return new Step(kind, Duration.ofSeconds(seconds), Distance.ZERO, Governor.TIME, target);
    }

    private static Step byDistance(Kind kind, double metres, Target target) {
        return new Step(kind, Duration.ZERO, Distance.ofMetres(metres), Governor.DISTANCE, target);
    }

    private static Target pace(double fast, double slow) {
        return new Target.AtPace(new PaceRange(Pace.ofSecondsPerKilometre(fast), Pace.ofSecondsPerKilometre(slow)));
    }
}
