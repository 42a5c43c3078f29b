package app.stride.plans.adapter.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.plans.domain.lifecycle.FullPlan;
import app.stride.plans.domain.plan.Units;
import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.testkit.SampleWorkouts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTableTest {

    @Test
    void eachDateIsALineUnderItsHeaders() {
        SamplePlan sample = SamplePlan.of("2026-03-02", "2026-03-15");

        List<String> lines = PlanTable.of(new FullPlan(sample.plan(), sample.workouts()))
                .lines()
                .toList();

        assertThat(lines).hasSize(15);
        assertThat(lines.get(0))
                .startsWith("date,weekday,week,phase,workout_type,title,description,distance_km,duration_min");
        assertThat(lines.get(1)).isEqualTo("2026-03-02,monday,1,build,easy,easy,,8.00,48.00,,,,,planned,,");
        assertThat(lines.get(6)).isEqualTo("2026-03-07,saturday,1,build,rest,rest,,,,,,,,planned,,");
    }

    @Test
    void whoReadsMilesGetsMiles() {
        SamplePlan sample = SamplePlan.of("2026-03-02", "2026-03-15");

        List<String> lines = PlanTable.of(new FullPlan(sample.plan(), sample.workouts()), Units.IMPERIAL)
                .lines()
                .toList();

        assertThat(lines.get(0)).contains("distance_mi,duration_min,pace_fast_min_per_mi,pace_slow_min_per_mi");
        assertThat(lines.get(1)).isEqualTo("2026-03-02,monday,1,build,easy,easy,,4.97,48.00,,,,,planned,,");
    }

    @Test
    void linesEndAsTheStandardSays() {
        assertThat(PlanTable.of(new FullPlan(SampleWorkouts.PLAN, List.of())))
                .endsWith("athlete_notes\r\n")
                .doesNotContain("\n\r");
    }

    @Test
    void wordsWithSeparatorsAreQuoted() {
        assertThat(CsvCell.of("Run, then \"rest\"")).isEqualTo("\"Run, then \"\"rest\"\"\"");
        assertThat(CsvCell.of("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(CsvCell.of("plain words")).isEqualTo("plain words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+41", "-2", "@SUM(A1)", " =1", "\t=1", "\r=1", "=cmd|' /C calc'!A0"})
    void nothingBecomesAFormula(String words) {
        assertThat(CsvCell.of(words).replaceFirst("^\"", "")).startsWith("'");
    }
}
