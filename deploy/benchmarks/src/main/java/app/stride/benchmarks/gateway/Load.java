package app.stride.benchmarks.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What wrk measured in a while.
 *
 * @param perSecond answers in a second
 * @param p50Millis half of them came in so many milliseconds
 * @param p99Millis 99 of 100 did
 * @param cpuMicros processor time of the proxy for each of them, in microseconds
 */
record Load(double perSecond, double p50Millis, double p99Millis, double cpuMicros) {
    private static final Pattern LATENCY = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ([0-9.]+)(s|m)");
    private static final double TICK_MICROS = 10_000;

    /** Keeps so many connections busy with one call after the other; all of a proxy's processes count. */
    static Load of(Cores cores, Way way, int connections, int seconds) throws IOException, InterruptedException {
        double before = cpuMicros(way.process());
        String said = wrk(cores, way, connections, seconds);
        double used = cpuMicros(way.process()) - before;
        Matcher requests = REQUESTS.matcher(said);
        if (!requests.find() || said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException("The measurement is none:\n" + said);
        }
        double count = Double.parseDouble(requests.group(1));
        double took = Double.parseDouble(requests.group(2)) * (requests.group(3).equals("m") ? 60 : 1);
        return new Load(count / took, latency(said, "50"), latency(said, "99"), used / count);
    }

    /** Of each figure by itself. */
    static Load median(List<Load> measured) {
        return new Load(
                median(measured, Load::perSecond),
                median(measured, Load::p50Millis),
                median(measured, Load::p99Millis),
                median(measured, Load::cpuMicros));
    }

    private static double median(List<Load> measured, ToDoubleFunction<Load> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String wrk(Cores cores, Way way, int connections, int seconds)
            throws IOException, InterruptedException {
        List<String> command = cores.running(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--latency",
                "-H",
                "Authorization: Bearer " + way.token(),
                Way.url(way.port())));
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        return said;
    }

    private static double latency(String said, String percentile) {
        Matcher line = LATENCY.matcher(said);
        while (line.find()) {
            if (line.group(1).equals(percentile)) {
                double value = Double.parseDouble(line.group(2));
                return switch (line.group(3)) {
                    case "us" -> value / 1_000;
                    case "ms" -> value;
                    default -> value * 1_000;
                };
            }
        }
        throw new IllegalStateException("No latency:\n" + said);
    }

    private static double cpuMicros(ProcessHandle proxy) {
        return Stream.concat(Stream.of(proxy), proxy.descendants())
                .mapToDouble(Load::ticks)
                .map(ticks -> ticks * TICK_MICROS)
                .sum();
    }

    /** Of /proc/PID/stat the user's and the system's part. */
    private static double ticks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
