package app.stride.acceptance.testkit;

import static org.awaitility.Awaitility.await;

import app.stride.embedded.EmbeddedIssuer;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged gateway in a process of its own, with an issuer and one server that plays all services: it may be
 * ended, and its memory looked at.
 */
public final class LoneGateway implements AutoCloseable {
    /** How long a request's head may take: a fifth of the usual time, because tests wait for it. */
    public static final Duration HEAD = Duration.ofSeconds(3);

    /** How long it keeps a connection without a call: so much longer that both can be told apart. */
    public static final Duration KEPT = Duration.ofSeconds(15);

    private static final Duration START = Duration.ofMinutes(2);

    private final EmbeddedIssuer issuer = EmbeddedIssuer.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer service;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final int tlsPort = freePort();
    private final @Nullable OwnCertificate certificate;
    private final Path log;
    private final Process process;

    /** Every call that is passed on is answered by the handler; the log is a file in {@code target/stride-log}. */
    public LoneGateway(HttpHandler handler, String log) throws IOException {
        this(handler, log, null);
    }

    /** One that serves TLS, too, on a port of its own. */
    public static LoneGateway withTls(HttpHandler handler, String log) throws IOException {
        return new LoneGateway(handler, log, OwnCertificate.create());
    }

    private LoneGateway(HttpHandler handler, String log, @Nullable OwnCertificate certificate) throws IOException {
        this.certificate = certificate;
        this.log = Files.createDirectories(Path.of("target", "stride-log")).resolve(log);
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/", handler);
        service.start();
        process = start();
        await("the gateway listens").atMost(START).ignoreExceptions().until(() -> {
            connect().close();
            if (certificate != null) {
                connectToTls().close();
            }
            return true;
        });
    }

    private Process start() throws IOException {
        Path program = Stride.repository().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // memory that two gigabytes do not fit in, on the heap or beside it
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=64m",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        program.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        String upstream = "http://127.0.0.1:" + service.getAddress().getPort();
        builder.environment().put("STRIDE_GATEWAY_CONNECTIONS_HEAD", HEAD.toSeconds() + "s");
        builder.environment().put("STRIDE_GATEWAY_CONNECTIONS_KEPT", KEPT.toSeconds() + "s");
        // documents are asked for at the start, and then only when a test asks
        builder.environment().put("STRIDE_GATEWAY_DOCS_RETRY", "1h");
        builder.environment()
                .putAll(Map.of(
                        "STRIDE_HTTP_HOST",
                        "127.0.0.1",
                        "STRIDE_HTTP_PORT",
                        String.valueOf(port),
                        "STRIDE_MANAGEMENT_PORT",
                        String.valueOf(managementPort),
                        "STRIDE_OIDC_ISSUER",
                        issuer.issuer().toString(),
                        "STRIDE_PAGES",
                        "false",
                        "STRIDE_PLANS_URL",
                        upstream,
                        "STRIDE_ACTIVITY_URL",
                        upstream,
                        "STRIDE_COACH_URL",
                        upstream));
        if (certificate != null) {
            builder.environment().put("QUARKUS_HTTP_SSL_PORT", String.valueOf(tlsPort));
            builder.environment().put("QUARKUS_HTTP_INSECURE_REQUESTS", "enabled");
            builder.environment().putAll(certificate.settings());
        }
        return builder.start();
    }

    /** A connection to it, on which nothing has been said yet. */
    public Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    /** A connection to its port for TLS, on which TLS may or may not be spoken. */
    public Socket connectToTls() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), tlsPort);
    }

    /** A connection over TLS, on which nothing has been said yet; only to one that has it. */
    public Socket connectOverTls() throws IOException {
        return Objects.requireNonNull(certificate)
                .trusting()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), tlsPort);
    }

    /** Sends a request's head, by somebody whose calls may pass; each of the further headers ends its line. */
    public void send(Socket socket, String line, String headers) throws IOException {
        socket.getOutputStream().write(head(line, headers).getBytes(StandardCharsets.US_ASCII));
    }

    /** What {@link #send} sends. */
    public String head(String line, String headers) {
        return line + "\r\nHost: stride.test\r\nAuthorization: Bearer " + issuer.token("anna") + "\r\n" + headers
                + "\r\n";
    }

    /** What comes on a connection until a body, a JSON object, has ended. */
    public static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            answer.append((char) next);
            if (next == '}') {
                return answer.toString();
            }
        }
        return answer + " and closed";
    }

    /** Its metrics, as Prometheus reads them. */
    public String metrics() throws IOException {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/metrics");
        try (InputStream in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What it has logged so far. */
    public List<String> logLines() throws IOException {
        return Files.readAllLines(log);
    }

    /** Asks it to end (SIGTERM), as an orchestrator does. */
    public void askToEnd() {
        process.destroy();
    }

    /** Whether it has ended by itself within the time. */
    public boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toSeconds(), TimeUnit.SECONDS);
    }

    /** The most memory that it ever had, in MiB, as Linux counts it. */
    public long mostMemoryMiB() throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        service.stop(0);
        threads.shutdownNow();
        issuer.close();
    }
}
