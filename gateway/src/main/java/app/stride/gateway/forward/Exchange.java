package app.stride.gateway.forward;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.UnreadBody;
import app.stride.gateway.route.Route;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One forwarded call and its response: how much has been transferred, when something last moved, and why it was given
 * up.
 */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** The average rate, in bytes per second, a client must reach after the route's timeout: a 1995 modem could. */
    private static final long LEAST_BYTES_PER_SECOND = 500;

    /**
     * Both HTTP versions already ensure this; a service would read surplus bytes as the next call, which may be
     * anybody's.
     */
    private static final Problem OTHER_LENGTH =
            Problem.badRequest("The length of the body does not match Content-Length.");

    private final Vertx vertx;
    private final Route route;
    private final BreakableCall inbound;
    private final HttpVersion version;

    /** The body length the call declares; -1 if it does not. */
    private final long declared;

    private final ObservedStream upload;
    private final Silence silence;
    private final Delivery delivery = new Delivery();
    private @Nullable UpstreamCall outbound;
    private @Nullable Problem verdict;
    private @Nullable Problem instead;
    private boolean unframed;
    private long received;
    private boolean uploaded;
    private boolean answered;
    private boolean repeated;

    Exchange(Vertx vertx, Route route, ProxyRequest request) {
        this.vertx = vertx;
        this.route = route;
        this.inbound = (BreakableCall) request.proxiedRequest();
        this.version = inbound.version();
        this.upload = new ObservedStream(inbound, this::maySend, this::mayEnd);
        this.silence = new Silence(vertx, route.timeout(), this::tooSilent);
        this.declared = request.getBody().length();
        this.unframed = declared < 0 && !inbound.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (unframed && version != HttpVersion.HTTP_2) {
            goWithoutUpload(request);
        } else {
            request.setBody(Body.body(upload, declared));
        }
    }

    /**
     * Before HTTP/2, a call that declares no body has none (RFC 9112, 6.3): there is nothing to wait for or forward.
     */
    private void goWithoutUpload(ProxyRequest request) {
        uploaded = true;
        request.setBody(null);
        inbound.resume(); // to its end, so that the next request on the connection can follow
    }

    /** From now on this exchange says when the call is free. */
    void begin() {
        inbound.isCarried();
    }

    /**
     * The upstream connection is available; it is reset at once if the call has been given up meanwhile or the client
     * has disconnected.
     */
    void opened(HttpClientRequest request) {
        UpstreamCall opened = new UpstreamCall(request);
        outbound = opened;
        inbound.isPartOf(this);
        if (verdict != null || isDeserted()) {
            opened.reset();
        }
    }

    /** Observes the response body as it passes. */
    void answering(ProxyResponse response) {
        Body body = response.getBody();
        if (body != null) {
            ObservedStream observed = new ObservedStream(body.stream(), this::mayAnswer, () -> !delivery.isAbandoned());
            response.setBody(Body.body(observed, body.length()));
        }
    }

    /** Completes when the response has been sent or the client has disconnected. */
    Future<Void> sending(Future<Void> sent) {
        return delivery.until(sent);
    }

    /** Sets the problem to send instead of the upstream's response. */
    void tellInstead(Problem problem) {
        instead = problem;
    }

    Optional<Problem> instead() {
        return Optional.ofNullable(instead);
    }

    /**
     * The response has been written or has broken off. The upload may still be in progress; a silent upstream must
     * not hold it up.
     */
    void answered() {
        answered = true;
        if (uploaded || verdict != null) {
            over();
        }
        if (verdict != null) {
            UnreadBody.discard(vertx, inbound);
        }
    }

    private boolean mayEnd() {
        if (declared >= 0 && received != declared) {
            giveUp(OTHER_LENGTH);
            return false;
        }
        uploaded();
        return true;
    }

    private void uploaded() {
        uploaded = true;
        silence.heard();
        if (answered) {
            over();
        }
    }

    private void over() {
        silence.stopWatching();
        inbound.isFree();
    }

    /**
     * Whether the call is retried: a read that got no connection, or whose kept-alive connection the upstream closed,
     * which says nothing about the next one.
     */
    boolean repeats(ProxyRequest request, Throwable failure) {
        boolean readsOnly = inbound.method() == HttpMethod.GET || inbound.method() == HttpMethod.HEAD;
        boolean untouched = outbound == null || (uploaded && received == 0);
        boolean worthwhile = UpstreamFailure.isOfConnection(failure) && verdict == null && !isDeserted();
        if (repeated || !readsOnly || !untouched || !worthwhile) {
            return false;
        }
        repeated = true;
        if (outbound != null && request.getBody() != null) {
            request.setBody(Body.body(Buffer.buffer())); // its end has been read already
        }
        return true;
    }

    /** Whether the client has disconnected, or has been told that its body is malformed. */
    boolean isDeserted() {
        return inbound.response().closed() || inbound.response().ended();
    }

    /** The problem to send after this failure, which may be our own decision to give up. */
    Problem explain(Throwable failure) {
        over();
        if (verdict == null) {
            letGo();
            verdict = UpstreamFailure.problem(failure, route.upstream().name());
            if (!isDeserted()) {
                LOG.warnf("A call to %s failed: %s", route.upstream().name(), failure);
            }
        }
        return verdict;
    }

    /**
     * Whether the response is a stream of unknown length, which HTTP/1.0 cannot delimit and which would have to be
     * buffered.
     */
    boolean cannotEnd(ProxyResponse response) {
        Body body = response.getBody();
        return version == HttpVersion.HTTP_1_0 && body != null && body.length() < 0;
    }

    /** Drops the upstream and its response; the problem is sent instead. */
    Problem abandon(ProxyResponse response, Problem reason) {
        response.getBody().stream()
                .exceptionHandler(failure -> {}); // it is notified of the reset and would log an error
        response.setBody(null);
        giveUp(reason);
        return reason;
    }

    private boolean maySend(Buffer part) {
        silence.heard();
        frame();
        received += part.length();
        if (received > route.maxBodyBytes()) {
            giveUp(Problem.tooLarge(route.maxBodyBytes()));
            return false;
        }
        if (declared >= 0 && received > declared) {
            giveUp(OTHER_LENGTH);
            return false;
        }
        if (isTrickle()) {
            giveUp(Problem.requestTimeout());
            return false;
        }
        return true;
    }

    /** Over HTTP/2, any call can have a body without announcing it. */
    private void frame() {
        if (unframed && outbound != null) {
            outbound.chunk();
        }
        unframed = false;
    }

    /**
     * Whether the client keeps the call open by sending next to nothing; it is not to blame while the upstream
     * applies back pressure.
     */
    private boolean isTrickle() {
        long late = upload.flowingNanos() - route.timeout().toNanos();
        return late > 0 && received < TimeUnit.NANOSECONDS.toSeconds(late * LEAST_BYTES_PER_SECOND);
    }

    private boolean mayAnswer(Buffer part) {
        silence.heard();
        return !delivery.isAbandoned();
    }

    private void tooSilent() {
        boolean clientStalls = !uploaded && !upload.isHeldBack();
        giveUp(
                clientStalls
                        ? Problem.requestTimeout()
                        : Problem.gatewayTimeout(route.upstream().name()));
    }

    /**
     * Whether the upstream has responded completely, so that its connection is free for the next call or already in
     * use by it.
     */
    boolean isGivenBack() {
        return uploaded && outbound != null && outbound.isAnswered();
    }

    /** Ends the upstream call; once its response is complete, though, the connection belongs to another call. */
    void letGo() {
        if (outbound == null) {
            return;
        }
        if (isGivenBack()) {
            delivery.abandon();
        } else {
            outbound.reset();
        }
        inbound.isFree();
    }

    private void giveUp(Problem reason) {
        if (verdict != null) {
            return;
        }
        verdict = reason;
        boolean wasAnswered = answered; // letting go can end the wait for the response
        letGo();
        if (wasAnswered) {
            over();
            if (!inbound.isEnded()) {
                UnreadBody.cutOff(inbound);
            }
        } else if (inbound.response().headWritten() && !inbound.response().ended()) {
            inbound.response().reset();
        }
    }
}
