package app.stride.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The road age-grade tables of 2025: for each distance the open standard in seconds, and the factor of each age. */
final class AgeStandards {

    private static final String RESOURCE = "age-grade-road-2025.tsv";
    private static final Map<String, double[]> ROWS = read();
    private static final double[] METRES = Objects.requireNonNull(ROWS.get("metres"));
    private static final AgeStandards WOMEN = new AgeStandards("women ");
    private static final AgeStandards MEN = new AgeStandards("men ");

    private final String prefix;
    private final double[] open;

    private AgeStandards(String prefix) {
        this.prefix = prefix;
        this.open = row("open");
    }

    static AgeStandards of(AgeGrade.Table table) {
        return table == AgeGrade.Table.WOMEN ? WOMEN : MEN;
    }

    /** The time that the standard of this age is; NaN outside of the distances of the tables. */
    double seconds(int age, double metres) {
        double[] factors = row(String.valueOf(age));
        double[] seconds = new double[open.length];
        Arrays.setAll(seconds, i -> open[i] / factors[i]);
        return between(seconds, metres);
    }

    /** The time that the standard of the best age is; NaN outside of the distances of the tables. */
    double openSeconds(double metres) {
        return between(open, metres);
    }

    private double[] row(String name) {
        return Objects.requireNonNull(ROWS.get(prefix + name), name);
    }

    private static double between(double[] seconds, double metres) {
        int place = Arrays.binarySearch(METRES, metres);
        if (place >= 0) {
            return seconds[place];
        }
        int above = -place - 1;
        if (above == 0 || above == METRES.length) {
            return Double.NaN;
        }
        double share = Math.log(metres / METRES[above - 1]) / Math.log(METRES[above] / METRES[above - 1]);
        return seconds[above - 1] + share * (seconds[above] - seconds[above - 1]);
    }

    private static Map<String, double[]> read() {
        Map<String, double[]> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AgeStandards.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                rows.put(
                        cells[0],
                        Arrays.stream(cells, 1, cells.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
