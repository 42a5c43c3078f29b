package app.stride.activity.domain.effort;

import static app.stride.activity.testkit.RecordingBuilder.aRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.testkit.RecordingBuilder;
import app.stride.running.Distance;
import app.stride.running.HeartRate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestEffortsTest {

    private static Optional<BestEffort> effort(Recording recording, EffortDistance distance) {
        return BestEfforts.of(recording).stream()
                .filter(effort -> effort.distance() == distance)
                .findFirst();
    }

    private static Recording typedIn(double kilometres, Duration time) {
        return RecordingBuilder.typedIn(
                Sport.RUN,
                Instant.parse("2024-05-01T06:00:00Z"),
                RecordingBuilder.totals(Distance.ofKilometres(kilometres), time));
    }

    @Test
    void theFastestKilometreIsFoundWhereverItLies() {
        Recording run = aRun().run(600, 3).run(200, 5, 172).run(600, 3).build();

        assertThat(effort(run, EffortDistance.K1)).hasValueSatisfying(effort -> {
            assertThat(effort.elapsed()).isEqualTo(Duration.ofSeconds(200));
            assertThat(effort.startOffset()).isEqualTo(Duration.ofSeconds(600));
            assertThat(effort.averageHeartRate()).isEqualTo(HeartRate.ofBpm(172));
            assertThat(effort.wholeActivity()).isFalse();
        });
    }

    @Test
    void betweenTwoSamplesTheCourseIsStraight() {
        Recording run = aRun().run(1000, 4.1).build();

        assertThat(effort(run, EffortDistance.K1).orElseThrow().elapsed()).isEqualTo(Duration.ofMillis(243_902));
    }

    @Test
    void theClockRunsOnDuringAPause() {
        Recording run = aRun().run(100, 4).stand(60).run(160, 4).build();

        assertThat(effort(run, EffortDistance.K1).orElseThrow().elapsed()).isEqualTo(Duration.ofSeconds(310));
        assertThat(effort(run, EffortDistance.M400).orElseThrow().startOffset()).isNotEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aRunHasNoEffortOverMoreThanItsLength() {
        Recording run = aRun().run(1000, 4.9).build();

        assertThat(effort(run, EffortDistance.MILES_2)).isPresent();
        assertThat(effort(run, EffortDistance.K5)).isEmpty();
    }

    @Test
    void aRunOfJustTheDistanceIsTheWholeActivity() {
        Recording race = aRun().run(1260, 4).build();

        assertThat(effort(race, EffortDistance.K5).orElseThrow().wholeActivity())
                .isTrue();
        assertThat(effort(race, EffortDistance.K1).orElseThrow().wholeActivity())
                .isFalse();
    }

    @Test
    void aReceiversJumpIsNoRecord() {
        Recording steady = aRun().run(2000, 3).build();
        Recording jumping = aRun().run(1000, 3).jump(900).run(1000, 3).build();

        assertThat(effort(jumping, EffortDistance.K1).orElseThrow().elapsed())
                .isGreaterThan(effort(steady, EffortDistance.K1)
                        .orElseThrow()
                        .elapsed()
                        .minusSeconds(8));
    }

    @Test
    void aDriveHomeIsNoRecord() {
        Recording forgotten = aRun().run(600, 3).run(600, 25).build();

        assertThat(effort(forgotten, EffortDistance.K5)).isEmpty();
    }

    @Test
    void aSlowDriveHomeIsNoRecordEitherAndTheRunBeforeItIs() {
        Recording run = aRun().run(3400, 3).build();
        Recording forgotten = aRun().run(3400, 3).run(167, 15).build();

        assertThat(BestEfforts.of(forgotten))
                .extracting(BestEffort::distance, BestEffort::elapsed)
                .containsExactlyElementsOf(BestEfforts.of(run).stream()
                        .map(effort -> tuple(effort.distance(), effort.elapsed()))
                        .toList());
    }

    @Test
    void aSprintIsARecord() {
        Recording sprint = aRun().run(600, 3).run(43, 9.3).run(600, 3).build();

        assertThat(effort(sprint, EffortDistance.M400).orElseThrow().elapsed()).isLessThan(Duration.ofSeconds(44));
    }

    @ParameterizedTest
    @CsvSource({
        "5, PT12M40S, true",
        "5, PT12M30S, false",
        "10, PT26M20S, true",
        "10, PT26M, false",
        "42.195, PT2H1M, true",
        "42.195, PT2H, false"
    })
    void nobodyIsFasterThanTheRecordOfTheWorld(double kilometres, Duration time, boolean human) {
        assertThat(BestEfforts.of(typedIn(kilometres, time)).isEmpty()).isNotEqualTo(human);
    }

    @Test
    void aDistanceThatFallsBackDoesNotCountTwice() {
        Recording run = aRun().run(500, 4).jump(-400).run(500, 4).build();

        assertThat(effort(run, EffortDistance.K1).orElseThrow().elapsed()).isEqualTo(Duration.ofSeconds(250));
        assertThat(effort(run, EffortDistance.K5)).isEmpty();
    }

    @Test
    void aTypedInRaceIsAnEffortOverItsOwnDistanceOnly() {
        Recording race = typedIn(42.2, Duration.ofHours(3));

        assertThat(BestEfforts.of(race)).singleElement().satisfies(effort -> {
            assertThat(effort.distance()).isEqualTo(EffortDistance.MARATHON);
            assertThat(effort.elapsed()).isEqualTo(Duration.ofHours(3));
            assertThat(effort.wholeActivity()).isTrue();
        });
    }

    @Test
    void aTypedInRunOfAnotherLengthIsNoEffort() {
        assertThat(BestEfforts.of(typedIn(12, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void otherSportsHaveNoRunningRecords() {
        assertThat(BestEfforts.of(aRun().as(Sport.RIDE).run(2000, 6).build())).isEmpty();
    }
}
