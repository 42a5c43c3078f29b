package app.stride.gateway.session;

import app.stride.gateway.store.SharedStore;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
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

    private final SharedStore store;
    private final String longestRenewal;

    /** A renewal claim expires after this time, in case its gateway is gone. */
    SessionsInRedis(SharedStore store, Duration longestRenewal) {
        this.store = store;
        this.longestRenewal = String.valueOf(longestRenewal.toMillis());
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
                        Command.SET,
                        SESSION + browser.name(),
                        SealedSession.seal(browser, session),
                        "PX",
                        millisLeft(session))
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
