package app.stride.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A call whose answer can be broken off so that whoever waits for its end hears of it: the log, the count of open streams, a shutdown. Over HTTP/1.1 a reset
 * of Vert.x's own closes the connection, but takes the answer for closed at once, and when the connection is, it tells nobody any more.
 */
final class BreakableCall extends HttpServerRequestWrapper {
    private final Response response;

    private BreakableCall(HttpServerRequestInternal call) {
        super(call);
        this.response = new Response(call);
    }

    static HttpServerRequest of(HttpServerRequest call) {
        return new BreakableCall((HttpServerRequestInternal) call);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }

    @Override
    public HttpServerRequest exceptionHandler(@Nullable Handler<Throwable> handler) {
        super.exceptionHandler(response.marking(handler));
        return this;
    }

    private static final class Response extends AbstractResponseWrapper {
        private final HttpServerRequestInternal call;
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
            super.exceptionHandler(marking(handler));
            return this;
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
