package app.stride.running;

import static app.stride.running.ReferenceTables.read;
import static app.stride.running.ReferenceTables.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PublishedTablesTest {

    /** The other columns of the table deviate from the equations that it was made with. */
    private static final Set<String> RELIABLE_TO_10K = Set.of("1500", "Mile", "3k", "2-mile", "5k", "10k");

    @Test
    void raceTimesUpToTenKilometresAreWithinThreeSecondsOfThePublishedOnes() {
        raceTimes().stream()
                .filter(row -> RELIABLE_TO_10K.contains(row.get("distance")))
                .forEach(row -> assertRaceTime(row, 3));
    }

    @Test
    void marathonTimesAreWithinTwelveSecondsOfThePublishedOnes() {
        raceTimes().stream()
                .filter(row -> "Marathon".equals(row.get("distance")))
                .forEach(row -> assertRaceTime(row, 12));
    }

    @Test
    void halfMarathonTimesAreWithinSixSecondsOfThePublishedOnes() {
        raceTimes().stream()
                .filter(row -> "1/2 Marathon".equals(row.get("distance")))
                .forEach(row -> assertRaceTime(row, 6));
    }

    @Test
    void easyPacesAreWithinOnePercentOfThePublishedOnes() {
        assertPaces(paces -> paces.easy().fast(), "E_km_fast", "E_mile_fast");
        assertPaces(paces -> paces.easy().slow(), "E_km_slow", "E_mile_slow");
    }

    @Test
    void marathonPacesAreWithinOnePercentOfThePublishedOnes() {
        assertPaces(TrainingPaces::marathon, "M_km", "M_mile");
    }

    @Test
    void thresholdPacesAreWithinOnePercentOfThePublishedOnes() {
        assertPaces(TrainingPaces::threshold, "T_400", "T_km", "T_mile");
    }

    @Test
    void intervalPacesAreWithinOnePercentOfThePublishedOnes() {
        assertPaces(TrainingPaces::interval, "I_km", "I_1200", "I_mile");
    }

    @Test
    void intervalPacesOver400MetresAreWithinHalfAPrintedSecondMore() {
        assertPaces(TrainingPaces::interval, 0.015, "I_400");
    }

    @Test
    void repetitionPacesAreWithinOnePercentOfThePublishedOnes() {
        // Over 200 and 300 m the printed whole second alone is more than 1 %.
        assertPaces(TrainingPaces::repetition, "R_400", "R_600", "R_800");
    }

    private static List<Map<String, String>> raceTimes() {
        return inScope(read("vdot_race_times.tsv"));
    }

    private static List<Map<String, String>> inScope(List<Map<String, String>> rows) {
        return rows.stream()
                .filter(row -> index(row).value() >= 36 && index(row).value() <= 80)
                .toList();
    }

    private static void assertRaceTime(Map<String, String> row, double toleranceSeconds) {
        Distance distance = Distance.ofMetres(Double.parseDouble(row.get("metres")));
        assertThat(Seconds.of(index(row).raceTime(distance)))
                .as("%s at index %s", row.get("distance"), row.get("vdot"))
                .isCloseTo(Double.parseDouble(row.get("table_s")), within(toleranceSeconds));
    }

    private static void assertPaces(Function<TrainingPaces, Pace> kind, String... columns) {
        assertPaces(kind, 0.01, columns);
    }

    private static void assertPaces(Function<TrainingPaces, Pace> kind, double tolerance, String... columns) {
        for (Map<String, String> row : read("vdot_training_paces_3e.tsv")) {
            double ours = kind.apply(index(row).trainingPaces()).secondsPerKilometre();
            for (String column : columns) {
                if (!row.get(column).isEmpty()) {
                    double published =
                            Pace.of(distance(column), time(row.get(column))).secondsPerKilometre();
                    assertThat(ours)
                            .as("%s at index %s", column, row.get("vdot"))
                            .isCloseTo(published, within(published * tolerance));
                }
            }
        }
    }

    private static Distance distance(String column) {
        String unit = column.split("_")[1];
        return switch (unit) {
            case "km" -> Distance.ofKilometres(1);
            case "mile" -> Distance.MILE;
            default -> Distance.ofMetres(Double.parseDouble(unit));
        };
    }

    private static FitnessIndex index(Map<String, String> row) {
        return FitnessIndex.of(Double.parseDouble(row.get("vdot")));
    }
}
