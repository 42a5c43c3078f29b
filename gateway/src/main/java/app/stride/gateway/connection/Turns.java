package app.stride.gateway.connection;

import app.stride.gateway.problem.Problem;
import app.stride.gateway.problem.ProblemAnswer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the next request of an HTTP/1.1 connection until the previous one is answered. If the client disconnects
 * while Vert.x holds one with half its body, Vert.x fails before notifying whoever waits for the end of the previous
 * one. It also answers a request whose body turns out to be malformed, where Vert.x would only close the connection.
 */
final class Turns extends ChannelDuplexHandler {
    /** The last handler of a Vert.x HTTP/1.1 connection. */
    private static final String LAST = "handler";

    /** Faster to look up than a handler in the pipeline, and needed on every request. */
    private static final AttributeKey<Turns> KEY = AttributeKey.valueOf(Turns.class.getName());

    private final Queue<Object> waiting = new ArrayDeque<>();
    private boolean answering = true;
    private @Nullable HttpServerRequest current;

    private Turns() {}

    /** Those of this connection; installed when its first request arrives. */
    static Turns on(Channel channel) {
        Turns known = channel.attr(KEY).get();
        if (known != null) {
            return known;
        }
        Turns turns = new Turns();
        channel.attr(KEY).set(turns);
        channel.pipeline().addBefore(LAST, Turns.class.getName(), turns);
        return turns;
    }

    /** This request is the one to be answered. */
    void begin(HttpServerRequest request) {
        current = request;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        if (!connection.channel().isActive()) {
            ReferenceCountUtil.release(part); // there is nobody left to answer
        } else if (waiting.isEmpty() && isNext(part)) {
            pass(connection, part);
        } else {
            waiting.add(part);
            connection.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void write(ChannelHandlerContext connection, Object part, ChannelPromise written) {
        boolean last = part instanceof LastHttpContent && !isInformational(part);
        connection.write(part, written);
        if (last) {
            answering = false;
            current = null;
            if (!waiting.isEmpty()) {
                // only after Vert.x itself knows that it has answered
                connection.executor().execute(() -> goOn(connection));
            }
        }
    }

    /** Whether it is informational, with the final response still to come. */
    private static boolean isInformational(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void goOn(ChannelHandlerContext connection) {
        if (waiting.isEmpty() || !connection.channel().isActive()) {
            return;
        }
        // first, because the receiver of these parts may want no more of them
        connection.channel().config().setAutoRead(true);
        while (!waiting.isEmpty() && isNext(waiting.element())) {
            pass(connection, waiting.remove());
        }
        connection.fireChannelReadComplete();
        if (!waiting.isEmpty()) {
            connection.channel().config().setAutoRead(false);
        }
    }

    /** Parts of the current request pass at once, the next request when that one is answered. */
    private boolean isNext(Object part) {
        return !answering || !(part instanceof HttpRequest);
    }

    private void pass(ChannelHandlerContext connection, Object part) {
        if (part instanceof HttpRequest) {
            answering = true;
        } else if (isMalformed(part)) {
            refuseCurrent();
            connection.flush(); // what was answered, before Vert.x, told next, closes the connection
        }
        connection.fireChannelRead(part);
    }

    private static boolean isMalformed(Object part) {
        return part instanceof HttpContent content && content.decoderResult().isFailure();
    }

    /** Unless its response has begun. In the request's own context, because the access log needs the request id. */
    private void refuseCurrent() {
        HttpServerRequest request = current;
        if (request != null && !ProblemAnswer.isBehindTheLast(request)) {
            ((ContextInternal) ((HttpServerRequestInternal) request).context())
                    .dispatch(() -> ProblemAnswer.write(request, Problem.malformedBody()));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        connection.fireChannelInactive();
    }
}
