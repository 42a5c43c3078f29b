package app.stride.gateway.limit;

import app.stride.gateway.store.SharedStore;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Counts the calls of all gateways together, with an atomic Redis script; while Redis is unavailable, each gateway
 * counts for itself.
 */
final class SharedCounts implements CallCounts {
    private static final Logger LOG = Logger.getLogger(SharedCounts.class);
    private static final String SCRIPT = script();
    private static final String SCRIPT_DIGEST = hex(SCRIPT);
    private static final String PREFIX = "stride:calls:";
    private static final String COUNTED = "1";
    private static final String NOT_COUNTED = "0";
    private static final int NANOS_PER_MICRO = 1_000;

    private final SharedStore store;
    private final CallCounts local;

    SharedCounts(SharedStore store, CallCounts local) {
        this.store = store;
        this.local = local;
    }

    @Override
    public Future<Decision> take(CallKind kind, String who, Quota quota) {
        return decide(kind, who, quota, COUNTED).recover(away -> local.take(kind, who, quota));
    }

    @Override
    public Future<Decision> look(CallKind kind, String who, Quota quota) {
        return decide(kind, who, quota, NOT_COUNTED).recover(away -> local.look(kind, who, quota));
    }

    private Future<Decision> decide(CallKind kind, String who, Quota quota, String counted) {
        List<String> arguments = List.of(
                "1",
                PREFIX + kind.label() + ':' + hex(who),
                String.valueOf(Math.max(1, quota.nanosPerCall() / NANOS_PER_MICRO)),
                String.valueOf(quota.windowNanos() / NANOS_PER_MICRO),
                counted);
        return run(Command.EVALSHA, SCRIPT_DIGEST, arguments)
                .recover(failure -> String.valueOf(failure.getMessage()).startsWith("NOSCRIPT")
                        ? run(Command.EVAL, SCRIPT, arguments)
                        : Future.failedFuture(failure))
                .map(SharedCounts::decision)
                .onFailure(failure ->
                        LOG.debugf("The shared store failed, calls are counted locally: %s", failure.toString()));
    }

    private Future<Response> run(Command command, String script, List<String> arguments) {
        List<String> all = new java.util.ArrayList<>(arguments);
        all.add(0, script);
        return store.sendUnlessAway(command, all).map(Objects::requireNonNull);
    }

    private static Decision decision(Response answer) {
        return new Decision(
                number(answer, 0) == 1,
                number(answer, 1),
                Duration.of(number(answer, 2), ChronoUnit.MICROS),
                Duration.of(number(answer, 3), ChronoUnit.MICROS));
    }

    private static long number(Response answer, int place) {
        return Long.parseLong(answer.get(place).toString());
    }

    /** Athletes' names should not be readable in a store of counters. */
    private static String hex(String text) {
        try {
            String algorithm = text.equals(SCRIPT) ? "SHA-1" : "SHA-256"; // SHA-1 is how Redis names scripts
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1 and SHA-256", e);
        }
    }

    private static String script() {
        try (InputStream in = SharedCounts.class.getResourceAsStream("take.lua")) {
            return new String(Objects.requireNonNull(in, "take.lua").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
