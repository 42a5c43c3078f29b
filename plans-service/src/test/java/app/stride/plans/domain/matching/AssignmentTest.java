package app.stride.plans.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.testkit.MatchingRun;
import app.stride.plans.testkit.MatchingSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    @Test
    void aDayOfManySessionsAndRunsIsServedWithoutTryingThemAll() {
        List<Activity> runs = IntStream.range(0, 200)
                .mapToObj(i -> MatchingRun.run(DATE.plusDays(i), 8))
                .toList();
        List<PlannedSession> sessions = IntStream.range(0, 20)
                .mapToObj(i -> MatchingSession.easy(DATE, 8))
                .toList();
        Day day = new Day(DATE, sessions, runs, runs);

        Map<WorkoutId, Fit> best =
                Assignment.best(runs, sessions.stream().map(day::fits).toList());

        assertThat(best).hasSize(20);
        assertThat(best.values().stream().map(Fit::outing)).doesNotHaveDuplicates();
    }
}
