package app.stride.benchmarks.gateway;

import app.stride.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * The same call to the same service: directly, through nginx as a plain proxy, through what the gateway forwards with alone, and through the gateway with a token it knows, one it has to verify,
 * and with limits on. What is counted is the processor time of the proxy, which says more on a shared machine than its speed.
 */
public final class GatewayBesideNginx {
    private static final int[] CONNECTIONS = {1, 32, 128};

    /** Of which the median counts. */
    private static final int ROUNDS = 5;

    /** Until the compiler has done its work, which is no answer's cost. */
    private static final int WARM_UP_S = 120;

    private static final int START_TRIES = 300;
    private static final long START_PAUSE_NANOS = 100_000_000;
    private static final double AIM_CPU = 2;
    private static final double AIM_ADDED_MILLIS = 0.2;

    private static final String DIRECT = "direct";
    private static final String NGINX = "nginx";
    private static final String BARE = "vertx-http-proxy alone";
    private static final String CACHED = "gateway, token known";

    /** What each of the gateway's rows is started with. */
    private static final Map<String, Map<String, String>> GATEWAYS = new LinkedHashMap<>();

    static {
        String limits = "STRIDE_GATEWAY_LIMITS_ENABLED";
        GATEWAYS.put(CACHED, Map.of(limits, "false"));
        GATEWAYS.put("gateway, token new", Map.of(limits, "false", "STRIDE_GATEWAY_TOKENS_CACHE_SIZE", "0"));
        GATEWAYS.put("gateway, token known, limits", Map.of("STRIDE_GATEWAY_LIMITS_RATE_READ_CALLS", "1000000000"));
    }

    private final Path repository;
    private final Path directory;
    private final int seconds;
    private final Map<String, List<Load>> loads = new LinkedHashMap<>();
    private final Map<String, List<Load>> delays = new LinkedHashMap<>();

    private GatewayBesideNginx(Path repository, Path directory, int seconds) {
        this.repository = repository;
        this.directory = directory;
        this.seconds = seconds;
    }

    /** Takes the seconds of each measurement, 3 without. Ends with 1 when the gateway costs more than it may. */
    public static void main(String[] arguments) throws Exception {
        Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
        int seconds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
        Path directory = Files.createTempDirectory("stride-door");
        System.exit(new GatewayBesideNginx(repository, directory, seconds).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        int service = freePort();
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start();
                Nginx upstream = Nginx.service(directory.resolve("service"), service, answer());
                Ways ways = new Ways()) {
            String token = issuer.token("anna");
            awaitAnswer(service, token);
            ways.add(new Way(DIRECT, service, token, upstream.process()));
            int nginx = freePort();
            Nginx proxy = ways.closing(Nginx.proxy(directory.resolve("proxy"), nginx, service));
            awaitAnswer(nginx, token);
            ways.add(new Way(NGINX, nginx, token, proxy.process()));
            int bare = freePort();
            Door alone = ways.closing(Door.bare(directory.resolve("bare.log"), bare, service));
            ways.add(warm(new Way(BARE, bare, token, alone.process())));
            for (Map.Entry<String, Map<String, String>> gateway : GATEWAYS.entrySet()) {
                ways.add(warm(gateway(ways, gateway.getKey(), gateway.getValue(), service, issuer)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                measure(ways);
            }
            measureDelay(ways, upstream);
        }
        print();
        return meetsTheAims();
    }

    private Way gateway(Ways ways, String name, Map<String, String> settings, int service, EmbeddedIssuer issuer)
            throws IOException {
        int port = freePort();
        Door door = ways.closing(Door.gateway(
                repository,
                directory.resolve("gateway-" + port + ".log"),
                port,
                freePort(),
                service,
                issuer.issuer().toString(),
                settings));
        return new Way(name, port, issuer.token("anna"), door.process());
    }

    private Way warm(Way way) throws IOException, InterruptedException {
        awaitAnswer(way.port(), way.token());
        // on all cores, for the compiler's work is no answer's cost
        way.load(Cores.OF_OTHERS, CONNECTIONS[1], WARM_UP_S);
        Cores.OF_PROXY.take(way.process());
        // and once there, so that what is rare with so many connections has been called, too
        for (int connections : CONNECTIONS) {
            way.load(Cores.OF_OTHERS, connections, seconds);
        }
        return way;
    }

    /** One way behind the other, in every round anew: a machine that others share is slower in one minute than in the next. */
    private void measure(Ways ways) throws IOException, InterruptedException {
        for (int connections : CONNECTIONS) {
            for (Way way : ways.all()) {
                loads.computeIfAbsent(key(way.name(), connections), key -> new ArrayList<>())
                        .add(way.load(Cores.OF_OTHERS, connections, seconds));
            }
        }
    }

    /**
     * With one connection everybody waits for somebody else, so where each runs and how a core wakes is all that one would measure: here everybody may run anywhere, as in an installation, and no
     * core halts.
     */
    private void measureDelay(Ways ways, Nginx upstream) throws IOException, InterruptedException {
        Cores.ALL.take(upstream.process());
        for (Way way : ways.all()) {
            Cores.ALL.take(way.process());
        }
        try (Awake awake = new Awake()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Way way : ways.all()) {
                    delays.computeIfAbsent(way.name(), name -> new ArrayList<>())
                            .add(way.load(Cores.ALL, 1, seconds));
                }
            }
        }
    }

    private void print() {
        System.out.println(
                "| way | connections | answers/s | p50 ms | p99 ms | proxy's CPU, µs an answer | of nginx's |");
        System.out.println("|---|---|---|---|---|---|---|");
        loads.forEach((key, measured) -> {
            Load load = Load.median(measured);
            String[] parts = key.split("\\|", -1);
            boolean direct = parts[0].equals(DIRECT);
            Load nginx = load(NGINX, Integer.parseInt(parts[1]));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.3f | %.3f | %s | %s |%n",
                    parts[0],
                    parts[1],
                    load.perSecond(),
                    load.p50Millis(),
                    load.p99Millis(),
                    direct ? "" : "%.1f".formatted(load.cpuMicros()),
                    direct ? "" : "%.2f".formatted(load.cpuMicros() / nginx.cpuMicros()));
        });
        System.out.println(
                "\n| one connection, no core of one's own and none that halts | p50 ms | added ms |\n|---|---|---|");
        for (String way : delays.keySet()) {
            System.out.printf(Locale.ROOT, "| %s | %.3f | %.3f |%n", way, delay(way), delay(way) - delay(DIRECT));
        }
    }

    private boolean meetsTheAims() {
        double worst = 0;
        for (int connections : CONNECTIONS) {
            worst = Math.max(
                    worst,
                    load(CACHED, connections).cpuMicros()
                            / load(NGINX, connections).cpuMicros());
        }
        double added = delay(CACHED) - delay(DIRECT);
        System.out.printf(
                Locale.ROOT,
                "%nWith a token it knows the gateway takes at most %.2f of nginx's CPU (aim %.1f), and adds %.3f ms at"
                        + " one connection (aim %.1f).%n",
                worst,
                AIM_CPU,
                added,
                AIM_ADDED_MILLIS);
        return worst <= AIM_CPU && added <= AIM_ADDED_MILLIS;
    }

    private double delay(String way) {
        return Load.median(Objects.requireNonNull(delays.get(way))).p50Millis();
    }

    private Load load(String way, int connections) {
        return Load.median(Objects.requireNonNull(loads.get(key(way, connections))));
    }

    private static String key(String way, int connections) {
        return way + "|" + connections;
    }

    private static void awaitAnswer(int port, String token) {
        HttpRequest call = HttpRequest.newBuilder(URI.create(Way.url(port)))
                .header("Authorization", "Bearer " + token)
                .build();
        // as wrk speaks, and without the offer to speak HTTP/2
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < START_TRIES; i++) {
            try {
                if (client.send(call, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            LockSupport.parkNanos(START_PAUSE_NANOS);
        }
        throw new IllegalStateException("Nobody answers at " + Way.url(port));
    }

    /** A week as plans-service tells it. */
    private static String answer() throws IOException {
        try (InputStream in = GatewayBesideNginx.class.getResourceAsStream("week.json")) {
            return new String(Objects.requireNonNull(in, "week.json").readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("\\s*\n\\s*", "");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
