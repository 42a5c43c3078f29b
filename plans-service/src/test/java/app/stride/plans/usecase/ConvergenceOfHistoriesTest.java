package app.stride.plans.usecase;

import app.stride.plans.testkit.SamplePlan;
import app.stride.plans.usecase.Chronicle.Change;
import app.stride.plans.usecase.Chronicle.Fact;
import app.stride.plans.usecase.Chronicle.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of generated athletes holds of real ones: years of runs, permuted. */
class ConvergenceOfHistoriesTest {

    private static final Path HISTORIES = Path.of("..", "..", "shared", "data", "history");
    private static final int WEEKS = 4;

    /** Real years in windows of four weeks, each run edited and some deleted; only where such histories are there. */
    @ParameterizedTest
    @MethodSource("histories")
    void aRealAthletesCalendarEndsTheSame(Path history) {
        Random random = new Random(42);
        List<String[]> runs = rows(history);
        for (int window = 0; window < 20; window++) {
            LocalDateTime first = start(runs.get(random.nextInt(runs.size())));
            ConvergencePropertiesTest.convergesFrom(real(runs, first.toLocalDate(), random), random);
        }
    }

    static List<Path> histories() throws IOException {
        if (!Files.isDirectory(HISTORIES)) {
            return List.of(Path.of("none"));
        }
        try (Stream<Path> files = Files.walk(HISTORIES)) {
            return files.filter(file -> file.endsWith("runs_normalised.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Chronicle real(List<String[]> runs, LocalDate from, Random random) {
        SamplePlan sample = new SamplePlan(from, from.plusWeeks(WEEKS).minusDays(1));
        List<Fact> facts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Set<LocalDate> dates = new HashSet<>();
        for (int run = 0; run < runs.size(); run++) {
            LocalDateTime start = start(runs.get(run));
            LocalDate date = start.toLocalDate();
            if (!date.isBefore(from.minusDays(1)) && date.isBefore(from.plusWeeks(WEEKS))) {
                double metres = Double.parseDouble(runs.get(run)[3]);
                facts.addAll(ConvergencePropertiesTest.told(
                        run, start, metres, Double.parseDouble(runs.get(run)[4]), random));
                if (!date.isBefore(from) && dates.add(date)) {
                    // A plan that this athlete might have had: about what was run.
                    int workout = (int) (date.toEpochDay() - from.toEpochDay());
                    changes.add(new Revision(workout, date, metres / 1000 * (0.8 + random.nextInt(5) / 10.0)));
                }
            }
        }
        changes.addAll(ConvergencePropertiesTest.changes(sample, random, facts));
        return new Chronicle(sample, facts, changes);
    }

    private static LocalDateTime start(String[] row) {
        return LocalDateTime.parse(row[0]);
    }

    private static List<String[]> rows(Path history) {
        if (!Files.exists(history)) {
            return Assumptions.abort("No histories of athletes are in " + HISTORIES);
        }
        try (Stream<String> lines = Files.lines(history)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[2].startsWith("Run") && !row[3].isEmpty() && !row[4].isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
