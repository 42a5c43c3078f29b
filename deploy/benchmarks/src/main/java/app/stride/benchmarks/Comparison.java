package app.stride.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark with its peer and prints how many times faster it is; JMH's arguments choose benchmarks and parameters. */
public final class Comparison {
    private static final String OURS = ".stride";
    private static final String PEER = ".peer";
    /** What is claimed of each: how many times faster at least. */
    private static final Map<String, Double> CLAIMS = Map.of("ReadingFit", 5.0, "ReadingGpx", 1.5, "ReadingTcx", 1.5);

    private Comparison() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .forks(1)
                .warmupIterations(10)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend("-Xmx1g")
                .build();
        Map<String, Double> micros = micros(new Runner(options).run());
        boolean kept = true;
        for (String name : micros.keySet()) {
            if (name.endsWith(OURS)) {
                kept &= compare(name.substring(0, name.length() - OURS.length()), micros);
            }
        }
        if (!kept) {
            System.exit(1);
        }
    }

    private static Map<String, Double> micros(Collection<RunResult> results) {
        Map<String, Double> micros = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            micros.put(name, result.getPrimaryResult().getScore());
        }
        return micros;
    }

    private static boolean compare(String benchmark, Map<String, Double> micros) {
        String name = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        double ours = micros.getOrDefault(benchmark + OURS, Double.NaN);
        double peer = micros.getOrDefault(benchmark + PEER, Double.NaN);
        double claim = CLAIMS.getOrDefault(name, 1.0);
        System.out.printf(
                Locale.ROOT,
                "%-12s %9.0f us, peer %9.0f us: %5.1f times faster (claimed: %.1f)%n",
                name,
                ours,
                peer,
                peer / ours,
                claim);
        return peer / ours >= claim;
    }
}
