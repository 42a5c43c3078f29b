package app.stride.gateway.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/**
 * Sends what is written on other connections' behalf once everything that has arrived on the event loop is processed.
 * Each send wakes up its reader, which costs as much as the send itself; of several in a row, mostly the first does.
 *
 * <p>What is written while the connection itself is being read is sent at once: it may be closed right afterwards.
 */
public final class JointFlush extends ChannelDuplexHandler {
    private boolean reading;
    private boolean due;

    @Override
    public void channelRead(ChannelHandlerContext connection, Object part) {
        reading = true;
        connection.fireChannelRead(part);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext connection) {
        connection.fireChannelReadComplete();
        reading = false;
    }

    @Override
    public void flush(ChannelHandlerContext connection) {
        if (reading) {
            due = false;
            connection.flush();
        } else if (!due) {
            due = true;
            connection.executor().execute(() -> send(connection));
        }
    }

    @Override
    public void disconnect(ChannelHandlerContext connection, ChannelPromise promise) {
        send(connection);
        connection.disconnect(promise);
    }

    @Override
    public void close(ChannelHandlerContext connection, ChannelPromise promise) {
        send(connection);
        connection.close(promise);
    }

    private void send(ChannelHandlerContext connection) {
        if (due) {
            due = false;
            connection.flush();
        }
    }
}
