package app.stride.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.local.simulation.Place;
import app.stride.local.simulation.Runner;
import app.stride.running.FitnessIndex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate THIS_MONDAY = LocalDate.of(2026, 11, 16);
    private static final Place PLACE = Place.inDaylight(Instant.parse("2026-11-19T12:00:00Z"));

    @Test
    void isFourMonthsOfVariedRunsUpToLastSunday() {
        // When
        List<History.Run> runs = runs(1);

        // Then
        assertThat(runs).hasSizeBetween(60, 90);
        assertThat(runs.get(0).date()).isBefore(TODAY.minusMonths(3).minusWeeks(3));
        assertThat(runs).allMatch(run -> run.date().isBefore(THIS_MONDAY));
        assertThat(runs).filteredOn(run -> run.session().race()).hasSize(1);
        assertThat(runs).extracting(run -> run.session().name()).contains("Long run", "Tempo run", "Easy run");
        assertThat(runs).allMatch(run -> run.recording().metres() > 3_000);
    }

    @Test
    void growsInDistance() {
        List<History.Run> runs = runs(1);
        assertThat(kilometres(runs.subList(runs.size() - 20, runs.size())))
                .isGreaterThan(kilometres(runs.subList(0, 20)));
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(runs(2)).isEqualTo(runs(2)).isNotEqualTo(runs(3));
    }

    private static double kilometres(List<History.Run> runs) {
        return runs.stream().mapToDouble(run -> run.recording().metres()).sum() / 1000;
    }

    private static List<History.Run> runs(long seed) {
        return new History(new Runner(186, 51, FitnessIndex.of(45)), PLACE, TODAY, seed).runs();
    }
}
