package app.stride.gateway.session;

import app.stride.gateway.store.SharedStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions shared by all gateways, which outlive them. Neither tokens nor names are readable in Redis. */
final class SessionsInRedis implements Sessions {
    private static final String SESSION = "stride:session:";
    private static final String RENEWAL = "stride:renewal:";
    private static final String OF_ATHLETE = "stride:sessions-of:";

    /**
     * Saves a session and ends the athlete's oldest ones. Those that have ended otherwise are still in the athlete's
     * list and leave it here.
     */
    private static final String SAVE = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            redis.call('ZADD', KEYS[2], ARGV[3], KEYS[1])
            if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[2]) then
                redis.call('PEXPIRE', KEYS[2], ARGV[2])
            end
            local kept = {}
            for _, session in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
                if redis.call('EXISTS', session) == 1 then
                    kept[#kept + 1] = session
                else
                    redis.call('ZREM', KEYS[2], session)
                end
            end
            for surplus = 1, #kept - tonumber(ARGV[4]) do
                redis.call('DEL', kept[surplus])
                redis.call('ZREM', KEYS[2], kept[surplus])
            end
            return 1
            """;

    private final SharedStore store;
    private final String longestRenewal;
    private final String mostPerAthlete;

    /** A renewal claim expires after this time, in case its gateway is gone. */
    SessionsInRedis(SharedStore store, Duration longestRenewal, int mostPerAthlete) {
        this.store = store;
        this.longestRenewal = String.valueOf(longestRenewal.toMillis());
        this.mostPerAthlete = String.valueOf(mostPerAthlete);
    }

    @Override
    public Uni<Optional<Session>> find(Secret browser) {
        return send(Command.GET, SESSION + browser.name())
                .map(answer -> answer.flatMap(kept -> SealedSession.open(browser, kept.toString()))
                        .filter(session -> Instant.now().isBefore(session.lastMoment())));
    }

    @Override
    public Uni<Void> save(Secret browser, Session session) {
        return send(
                        Command.EVAL,
                        SAVE,
                        "2",
                        SESSION + browser.name(),
                        OF_ATHLETE + digest(session.athlete()),
                        SealedSession.seal(browser, session),
                        millisLeft(session),
                        String.valueOf(session.end().toEpochMilli()),
                        mostPerAthlete)
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> renew(Secret browser, Session session) {
        return send(
                        Command.SET,
                        SESSION + browser.name(),
                        SealedSession.seal(browser, session),
                        "PX",
                        millisLeft(session),
                        "XX")
                .map(Optional::isPresent);
    }

    @Override
    public Uni<Void> end(Secret browser) {
        return send(Command.DEL, SESSION + browser.name()).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> claimRenewal(Secret browser) {
        return send(Command.SET, RENEWAL + browser.name(), "1", "NX", "PX", longestRenewal)
                .map(Optional::isPresent);
    }

    @Override
    public Uni<Void> giveUpRenewal(Secret browser) {
        return send(Command.DEL, RENEWAL + browser.name()).replaceWithVoid();
    }

    /** Athletes' names should not be readable in a store of sessions. */
    private static String digest(String athlete) {
        try {
            byte[] bytes = athlete.getBytes(StandardCharsets.UTF_8);
            return Secret.base64(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String millisLeft(Session session) {
        return String.valueOf(Math.max(
                1, Duration.between(Instant.now(), session.lastMoment()).toMillis()));
    }

    private Uni<Optional<Response>> send(Command command, String... arguments) {
        return Uni.createFrom()
                .completionStage(() -> {
                    Future<@Nullable Response> answer = store.send(command, List.of(arguments));
                    return answer.map(Optional::<Response>ofNullable).toCompletionStage();
                })
                .map(Objects::requireNonNull);
    }
}
