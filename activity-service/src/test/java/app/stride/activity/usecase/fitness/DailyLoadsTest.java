package app.stride.activity.usecase.fitness;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.domain.fitness.FitnessDay;
import app.stride.activity.domain.fitness.PastRun;
import app.stride.activity.domain.fitness.Physiology;
import app.stride.activity.domain.fitness.RunningHistory;
import app.stride.running.Distance;
import app.stride.running.FitnessTrend;
import app.stride.running.Pace;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyLoadsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void theTrendOfTheLoadsIsTheTrendOfTheRuns() {
        RunningHistory history = runsEveryThirdDay(40);
        LocalDate last = FIRST.plusDays(150);

        DailyLoads loads = DailyLoads.of(history.trend(LocalDate.MIN, last));

        assertThat(loads.first()).isEqualTo(FIRST);
        assertThat(loads.trend(FIRST.plusDays(10), last)).isEqualTo(history.trend(FIRST.plusDays(10), last));
    }

    @Test
    void afterTheLastLoadTheTrendOnlyFades() {
        DailyLoads loads = new DailyLoads(FIRST, List.of(100.0));

        List<FitnessDay> days = loads.trend(FIRST, FIRST.plusDays(2));

        assertThat(days).extracting(FitnessDay::load).containsExactly(100.0, 0.0, 0.0);
        assertThat(days.get(2).trend())
                .isEqualTo(FitnessTrend.START.next(100).next(0).next(0));
    }

    @Test
    void thereIsNoTrendBeforeTheFirstLoad() {
        DailyLoads loads = new DailyLoads(FIRST, List.of(100.0));

        assertThat(loads.trend(FIRST.minusDays(30), FIRST))
                .extracting(FitnessDay::date)
                .containsExactly(FIRST);
        assertThat(DailyLoads.none().trend(FIRST, FIRST.plusDays(9))).isEmpty();
    }

    private static RunningHistory runsEveryThirdDay(int runs) {
        Physiology physiology = new Physiology(null, null, null, null, Pace.ofSecondsPerKilometre(270));
        return new RunningHistory(
                IntStream.range(0, runs)
                        .mapToObj(i -> run(FIRST.plusDays(3L * i)))
                        .toList(),
                physiology);
    }

    private static PastRun run(LocalDate date) {
        return new PastRun(
                new ActivityId(new UUID(7, date.toEpochDay())),
                date,
                Distance.ofKilometres(10),
                Duration.ofMinutes(52),
                Duration.ofMinutes(53),
                null,
                false,
                List.of());
    }
}
