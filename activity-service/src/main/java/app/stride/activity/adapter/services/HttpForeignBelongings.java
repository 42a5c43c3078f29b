package app.stride.activity.adapter.services;

import app.stride.activity.usecase.mydata.Access;
import app.stride.activity.usecase.mydata.ForeignBelongings;
import app.stride.activity.usecase.mydata.PartAway;
import app.stride.rest.RequestId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What plans-service and coach-service keep, asked of them with the athlete's own token. */
@ApplicationScoped
class HttpForeignBelongings implements ForeignBelongings {
    private static final Logger LOG = Logger.getLogger(HttpForeignBelongings.class);

    private static final Map<Part, String> PATHS = Map.of(
            Part.PLANS, "/v1/training-plans/export",
            Part.CONVERSATIONS, "/v1/coach/export",
            Part.PROPOSALS, "/v1/coach/proposals?limit=100");

    /** The cursor in a Link header that names the next page. */
    private static final Pattern NEXT = Pattern.compile("<[^>]*[?&]cursor=([^&>]+)[^>]*>\\s*;\\s*rel=\"next\"");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int CONNECT_TIMEOUT_MS = 2000;
    private static final int MOST_CONNECTIONS = 50;
    /** In bytes, as much as an uploaded file may have; pages have a few megabytes at most. */
    static final int LARGEST_PAGE = 64 * 1024 * 1024;

    private final HttpClient http;
    private final Map<Part, String> addresses = new EnumMap<>(Part.class);
    private final Duration patience;

    HttpForeignBelongings(
            Vertx vertx,
            @ConfigProperty(name = "stride.plans.url") Optional<String> plans,
            @ConfigProperty(name = "stride.coach.url") Optional<String> coach,
            @ConfigProperty(name = "stride.export.patience", defaultValue = "10s") Duration patience) {
        this.http = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS))
                .with(new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS))
                .build();
        this.patience = patience;
        keptAt(plans, Part.PLANS);
        keptAt(coach, Part.CONVERSATIONS);
        keptAt(coach, Part.PROPOSALS);
    }

    private void keptAt(Optional<String> service, Part part) {
        service.map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> address.replaceFirst("/+$", ""))
                .ifPresent(address -> addresses.put(part, address + PATHS.get(part)));
    }

    @Override
    public Set<Part> known() {
        return addresses.isEmpty() ? Set.of() : EnumSet.copyOf(addresses.keySet());
    }

    @Override
    public Uni<Page> page(Access access, Part part, @Nullable String begin) {
        String address = Objects.requireNonNull(addresses.get(part), "It is not known where these are kept.");
        return Uni.createFrom()
                .deferred(() -> asked(request(access, at(address, begin))))
                // a connection that was kept may have been closed meanwhile
                .onFailure(HttpClosedException.class)
                .retry()
                .atMost(1)
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .transform(failure -> away(access, part, failure));
    }

    /** Whoever waits no longer ends the request: its own timeout ends with the first byte of the answer. */
    private Uni<Page> asked(RequestOptions options) {
        Future<HttpClientRequest> begun = http.request(options);
        return Uni.createFrom()
                .completionStage(() -> begun.compose(request -> request.send())
                        .compose(HttpForeignBelongings::answered)
                        .toCompletionStage())
                .onCancellation()
                .invoke(() -> begun.onSuccess(request -> request.reset()));
    }

    private static String at(String address, @Nullable String begin) {
        return begin == null ? address : address + (address.contains("?") ? "&" : "?") + "cursor=" + begin;
    }

    private RequestOptions request(Access access, String address) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(patience.toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", access.authorization())
                .putHeader(RequestId.HEADER, access.requestId());
    }

    /** A service of before it had an export, as there may be while a release is rolled out. */
    private static final class NoExportYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoExportYet() {
            super("It answered 404: it is older than this service and has no export yet, so upgrade it;"
                    + " or its address leads elsewhere");
        }
    }

    private static Future<Page> answered(HttpClientResponse answer) {
        if (answer.statusCode() == NOT_FOUND) {
            return Future.failedFuture(new NoExportYet());
        }
        if (answer.statusCode() != OK) {
            return Future.failedFuture("It answered " + answer.statusCode());
        }
        String type = answer.getHeader("Content-Type");
        return type != null && type.startsWith("application/json")
                ? body(answer).map(body -> new Page(body.toString(StandardCharsets.UTF_8), next(answer)))
                : Future.failedFuture("It answered not with JSON but with " + type);
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        Promise<Buffer> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail)
                .handler(bytes -> {
                    if (read.length() + bytes.length() <= LARGEST_PAGE) {
                        read.appendBuffer(bytes);
                    } else if (whole.tryFail("It answered with more than memory bears")) {
                        answer.request().reset();
                    }
                })
                .endHandler(end -> whole.tryComplete(read));
        return whole.future();
    }

    private static @Nullable String next(HttpClientResponse answer) {
        String link = answer.getHeader("Link");
        Matcher next = NEXT.matcher(link == null ? "" : link);
        return next.find() ? next.group(1) : null;
    }

    private static PartAway away(Access access, Part part, Throwable failure) {
        LOG.warnf("%s cannot be exported: %s (request %s)", part, failure, access.requestId());
        return new PartAway(part, failure instanceof NoExportYet, failure);
    }
}
