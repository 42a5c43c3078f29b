package app.stride.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.running.AgeGrade.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeGradeTest {
    @ParameterizedTest
    @CsvSource({
        "MEN, 40, 42195, 10800, 0.9783, 68.48",
        "WOMEN, 35, 21097.5, 5400, 0.9849, 70.92",
        "MEN, 70, 5000, 1500, 0.7353, 69.72",
        "WOMEN, 25, 42195, 9000, 0.9988, 86.73"
    })
    void performancesAreGradedAsTheTablesSay(
            Table table, int age, double metres, long seconds, double factor, double percent) {
        AgeGrade grade = AgeGrade.of(table, age, Distance.ofMetres(metres), Duration.ofSeconds(seconds))
                .orElseThrow();

        assertThat(grade.factor()).isCloseTo(factor, within(0.0001));
        assertThat(grade.percent()).isCloseTo(percent, within(0.02));
    }

    @Test
    void betweenTheDistancesOfTheTablesTheStandardsAreInterpolated() {
        double sevenK = grade(7_000);

        assertThat(sevenK).isBetween(grade(6_437.376), grade(8_000));
    }

    @Test
    void whatTheTablesDoNotKnowIsNotGraded() {
        Duration hour = Duration.ofHours(1);

        assertThat(AgeGrade.of(Table.MEN, 4, Distance.FIVE_KILOMETRES, hour)).isEmpty();
        assertThat(AgeGrade.of(Table.MEN, 101, Distance.FIVE_KILOMETRES, hour)).isEmpty();
        assertThat(AgeGrade.of(Table.MEN, 30, Distance.ofMetres(400), hour)).isEmpty();
        assertThat(AgeGrade.of(Table.MEN, 30, Distance.ofKilometres(201), hour)).isEmpty();
    }

    @Test
    void everyFactorIsThePublishedOne() {
        for (Table table : Table.values()) {
            String file = "agegrade2025_factors_" + (table == Table.WOMEN ? "F" : "M") + ".tsv";
            List<Map<String, String>> rows = ReferenceTables.read(file);
            Map<String, String> kilometres = rows.get(0);
            for (Map<String, String> row : rows.subList(2, rows.size())) {
                assertFactors(table, row, kilometres);
            }
        }
    }

    private static void assertFactors(Table table, Map<String, String> row, Map<String, String> kilometres) {
        int age = Integer.parseInt(row.get("age"));
        row.forEach((column, factor) -> {
            if (!column.equals("age")) {
                Distance distance = Distance.ofKilometres(Double.parseDouble(kilometres.get(column)));
                AgeGrade grade =
                        AgeGrade.of(table, age, distance, Duration.ofHours(1)).orElseThrow();
                assertThat(grade.factor()).isCloseTo(Double.parseDouble(factor), within(1e-9));
            }
        });
    }

    /** The seconds that an hour's grade stands for: proportional to the standard. */
    private static double grade(double metres) {
        return AgeGrade.of(Table.WOMEN, 50, Distance.ofMetres(metres), Duration.ofHours(1))
                .orElseThrow()
                .percent();
    }
}
