package app.stride.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer can be broken off so that whoever waits for its end hears of it: the log, the count of calls under way, a shutdown. Over HTTP/1.1 a reset
 * of Vert.x's own closes the connection, but takes the answer for closed at once, and when the connection is, it tells nobody any more.
 *
 * <p>And a call that is told to its {@link Exchange}, instead of to the proxy, when its client is lost: the proxy would end the call to the service, and with it
 * whatever uses that connection by now.
 */
final class BreakableCall extends HttpServerRequestWrapper {
    private static final String DATE = HttpHeaders.DATE.toString();

    private final Response response;
    private final Runnable whenFree;
    private boolean carried;
    private boolean free;

    private BreakableCall(HttpServerRequestInternal call, Runnable whenFree) {
        super(call);
        this.response = new Response(call);
        this.whenFree = whenFree;
    }

    static BreakableCall of(HttpServerRequest call, Runnable whenFree) {
        return new BreakableCall((HttpServerRequestInternal) call, whenFree);
    }

    /** Somebody carries it, who will say when it is free. */
    void isCarried() {
        carried = true;
    }

    /** Who hears of it when the client is lost. */
    void isPartOf(Exchange whole) {
        response.exchange = whole;
    }

    /** It has been answered, or its client has left. */
    void ended() {
        if (!carried || response.closed()) {
            isFree();
        }
    }

    /** It has no connection to a service, or none any more. */
    void isFree() {
        if (!free) {
            free = true;
            whenFree.run();
        }
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
                            ended(); // of one that was answered before all of it had come nothing else would tell
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

        /** Whoever hears that the client is lost has to find it so: the connection is closed a moment later. */
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

        /** The proxy writes when it was answered in the JDK's way. */
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

        /** That it cannot be written any more, the proxy would take for a reason as well. */
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
            // not in the middle of a write, which may be what has just failed
            call.context().runOnContext(later -> {
                if (!ended()) {
                    call.connection().close();
                }
            });
            return !ended();
        }
    }
}
