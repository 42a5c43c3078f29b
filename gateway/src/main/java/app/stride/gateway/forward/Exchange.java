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

/** One call on its way to the upstream and back: how much has passed, when something last moved, and why it was given up. */
final class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    /** What a client has to send in a second, on average, once its first part of the time is over: a modem of 1995 could. */
    private static final long LEAST_BYTES_PER_SECOND = 500;

    /** Each way into this program sees to that by itself; a service would take what is too much for the next call of anybody. */
    private static final Problem OTHER_LENGTH = Problem.badRequest("The body is not as long as Content-Length says.");

    private final Vertx vertx;
    private final Route route;
    private final BreakableCall inbound;
    private final HttpVersion version;

    /** The length that the call says its body has; -1 if it does not say. */
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

    /** Before HTTP/2 a call that says nothing of a body has none (RFC 9112, 6.3): nothing has to be waited for, nor handed on. */
    private void goWithoutUpload(ProxyRequest request) {
        uploaded = true;
        request.setBody(null);
        inbound.resume(); // to its end, behind which the next one waits
    }

    /** From now on it is this exchange that says when the call is free. */
    void begin() {
        inbound.isCarried();
    }

    /** The connection to the upstream is there; it is given back at once when the call was given up meanwhile, or the client has left. */
    void opened(HttpClientRequest request) {
        UpstreamCall opened = new UpstreamCall(request);
        outbound = opened;
        inbound.isPartOf(this);
        if (verdict != null || inbound.response().closed()) {
            opened.reset();
        }
    }

    /** Watches the answer's body as it passes. */
    void answering(ProxyResponse response) {
        Body body = response.getBody();
        if (body != null) {
            ObservedStream observed = new ObservedStream(body.stream(), this::mayAnswer, () -> !delivery.isAbandoned());
            response.setBody(Body.body(observed, body.length()));
        }
    }

    /** When the answer is sent, or nobody takes it any more. */
    Future<Void> sending(Future<Void> sent) {
        return delivery.until(sent);
    }

    /** What the client is to hear in place of what the upstream says. */
    void tellInstead(Problem problem) {
        instead = problem;
    }

    Optional<Problem> instead() {
        return Optional.ofNullable(instead);
    }

    /** The answer has been written, or has broken off; the upload may still be going on, which a silent upstream must not hold up. */
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
     * Whether the call is sent once more: a read that came to nothing because there was no connection, or because the upstream closed one
     * that was kept, which says nothing about the next.
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

    /** Whether the client has left. */
    boolean isDeserted() {
        return inbound.response().closed();
    }

    /** What to tell the client after this failure, which may be our own giving up. */
    Problem explain(Throwable failure) {
        over();
        if (verdict == null) {
            letGo();
            verdict = UpstreamFailure.problem(failure, route.upstream().name());
            if (!inbound.response().closed()) {
                LOG.warnf("%s fails: %s", route.upstream().name(), failure);
            }
        }
        return verdict;
    }

    /** Whether the answer is a stream of unknown length that HTTP/1.0 has no way to delimit, so that it would be held in memory. */
    boolean cannotEnd(ProxyResponse response) {
        Body body = response.getBody();
        return version == HttpVersion.HTTP_1_0 && body != null && body.length() < 0;
    }

    /** Lets the upstream and its answer go; the problem is to be told instead. */
    Problem abandon(ProxyResponse response, Problem reason) {
        response.getBody().stream()
                .exceptionHandler(failure -> {}); // it will hear of the reset, and would log an error
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

    /** On HTTP/2 any call can have a body, and need not have said so before it comes. */
    private void frame() {
        if (unframed && outbound != null) {
            outbound.chunk();
        }
        unframed = false;
    }

    /** Whether the client keeps the call open by sending next to nothing. While the upstream holds it back it is not to blame. */
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

    /** Whether the connection to the upstream, which has said everything, is free for the next call, or has got it already. */
    boolean isGivenBack() {
        return uploaded && outbound != null && outbound.isAnswered();
    }

    /** Ends the call to the upstream; but once all of its answer has come, its connection is another call's. */
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
        boolean wasAnswered = answered; // to let go can end the wait for the answer
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
