package app.stride.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call whose response can be aborted so that everyone waiting for its end is notified: the access log, the count of
 * calls in progress, a shutdown. Over HTTP/1.1, a Vert.x reset closes the connection, but marks the response as
 * closed at once and then notifies nobody.
 *
 * <p>If the client disconnects, the call's {@link Exchange} is notified instead of the proxy, which would abort the
 * upstream call, and with it whatever uses that connection by then.
 */
final class BreakableCall extends HttpServerRequestWrapper {
    private static final List<CharSequence> FRAMING = Headers.named("Content-Length", "Transfer-Encoding");
    private static final String DATE = HttpHeaders.DATE.toString();

    private final MultiMap framing;
    private final Response response;
    private final Runnable whenFree;
    private boolean carried;
    private boolean free;

    private BreakableCall(HttpServerRequestInternal call, Runnable whenFree) {
        super(call);
        this.framing = framing(call.headers());
        this.response = new Response(call);
        this.whenFree = whenFree;
    }

    static BreakableCall of(HttpServerRequest call, Runnable whenFree) {
        return new BreakableCall((HttpServerRequestInternal) call, whenFree);
    }

    /** The call is being forwarded; the forwarder says when it is free. */
    void isCarried() {
        carried = true;
    }

    /** Sets who is notified if the client disconnects. */
    void isPartOf(Exchange whole) {
        response.exchange = whole;
    }

    /** The call has been answered, or its client has disconnected. */
    void ended() {
        if (!carried || response.closed()) {
            isFree();
        }
    }

    /** The call occupies no connection to a service any more. */
    void isFree() {
        if (!free) {
            free = true;
            whenFree.run();
        }
    }

    /** The call as it came, with all its headers. */
    HttpServerRequest original() {
        return delegate;
    }

    /** What the proxy copies: how the body is framed. {@link RequestHeaders} writes all others. */
    @Override
    public MultiMap headers() {
        return framing;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return delegate.getHeader(name);
    }

    @Override
    public @Nullable String getHeader(CharSequence name) {
        return delegate.getHeader(name);
    }

    private static MultiMap framing(MultiMap headers) {
        MultiMap framing = MultiMap.caseInsensitiveMultiMap();
        for (CharSequence name : FRAMING) {
            for (String value : headers.getAll(name)) {
                framing.add(name, value);
            }
        }
        return framing;
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    @Override
    public HttpServerRequest exceptionHandler(@Nullable Handler<Throwable> handler) {
        Handler<Throwable> marking = response.marking(handler);
        super.exceptionHandler(
                marking == null
                        ? null
                        : failure -> {
                            marking.handle(failure);
                            ended(); // nothing else reports it if the call was answered before its whole body arrived
                        });
        return this;
    }

    private static final class Response extends AbstractResponseWrapper {
        private final HttpServerRequestInternal call;
        private @Nullable Exchange exchange;
        private boolean lost;

        Response(HttpServerRequestInternal call) {
            super(call.response());
            this.call = call;
        }

        /** Whoever is notified must see the client as gone: the connection is closed only a moment later. */
        @Nullable Handler<Throwable> marking(@Nullable Handler<Throwable> handler) {
            return handler == null
                    ? null
                    : failure -> {
                        lost = true;
                        handler.handle(failure);
                    };
        }

        @Override
        public HttpServerResponse exceptionHandler(@Nullable Handler<Throwable> handler) {
            super.exceptionHandler(marking(
                    handler == null
                            ? null
                            : failure -> {
                                if (exchange == null) {
                                    handler.handle(failure);
                                } else {
                                    exchange.letGo();
                                }
                            }));
            return this;
        }

        /** The proxy writes the date in the JDK's format. */
        @Override
        public HttpServerResponse putHeader(String name, String value) {
            super.putHeader(name, name.equals(DATE) ? HttpDate.SYSTEM.now() : value);
            return this;
        }

        @Override
        public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
            super.write(part, unlessGivenBack(handler));
        }

        @Override
        public void end(Handler<AsyncResult<Void>> handler) {
            super.end(unlessGivenBack(handler));
        }

        @Override
        public void end(Buffer part, Handler<AsyncResult<Void>> handler) {
            super.end(part, unlessGivenBack(handler));
        }

        /** The proxy would also abort the upstream call if a write fails. */
        private Handler<AsyncResult<Void>> unlessGivenBack(Handler<AsyncResult<Void>> handler) {
            return written -> {
                if (written.failed() && exchange != null && exchange.isGivenBack()) {
                    exchange.letGo();
                    reset();
                } else {
                    handler.handle(written);
                }
            };
        }

        @Override
        public boolean closed() {
            return lost || super.closed();
        }

        @Override
        public boolean reset() {
            return reset(0);
        }

        @Override
        public boolean reset(long code) {
            if (call.version() == HttpVersion.HTTP_2) {
                return super.reset(code);
            }
            // not in the middle of a write, which may be the one that has just failed
            call.context().runOnContext(later -> {
                if (!ended()) {
                    call.connection().close();
                }
            });
            return !ended();
        }
    }
}
