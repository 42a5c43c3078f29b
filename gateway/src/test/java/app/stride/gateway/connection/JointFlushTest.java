package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JointFlushTest {
    private final Flushes flushes = new Flushes();

    @Test
    void whatIsWrittenForOthersIsSentTogetherWhenTheLoopHasProcessedEverything() throws Exception {
        EventLoopGroup loop = new DefaultEventLoopGroup(1);
        LocalAddress address = new LocalAddress("joint-flush");
        new ServerBootstrap()
                .group(loop)
                .channel(LocalServerChannel.class)
                .childHandler(new ChannelInboundHandlerAdapter())
                .bind(address)
                .sync();
        Channel channel = new Bootstrap()
                .group(loop)
                .channel(LocalChannel.class)
                .handler(flushes)
                .connect(address)
                .sync()
                .channel();
        channel.pipeline().addLast(new JointFlush());

        int meanwhile = loop.submit(() -> {
                    channel.pipeline().writeAndFlush("one");
                    channel.pipeline().writeAndFlush("two");
                    return flushes.count;
                })
                .get();
        int afterwards = loop.submit(() -> flushes.count).get();
        loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);

        assertThat(meanwhile).isZero();
        assertThat(afterwards).isEqualTo(1);
    }

    @Test
    void whatIsWrittenAfterThatIsSentToo() {
        EmbeddedChannel channel = new EmbeddedChannel(flushes, new JointFlush());
        channel.pipeline().writeAndFlush("one");
        channel.runPendingTasks();

        channel.pipeline().writeAndFlush("two");
        channel.runPendingTasks();

        assertThat(channel.outboundMessages()).containsExactly("one", "two");
    }

    @Test
    void anAnswerWithinTheReadIsSentAtOnce() {
        EmbeddedChannel channel = new EmbeddedChannel(flushes, new JointFlush(), new AnswersAtTheEnd());

        channel.pipeline().fireChannelRead("question").fireChannelReadComplete();

        assertThat(channel.outboundMessages()).containsExactly("question", "bye");
    }

    @Test
    void closingSendsWhatWaits() {
        EmbeddedChannel channel = new EmbeddedChannel(flushes, new JointFlush());
        channel.pipeline().writeAndFlush("last");

        channel.pipeline().close();

        assertThat(channel.outboundMessages()).containsExactly("last");
        assertThat(channel.isOpen()).isFalse();
    }

    private static final class Flushes extends ChannelOutboundHandlerAdapter {
        int count;

        @Override
        public void flush(ChannelHandlerContext connection) {
            count++;
            connection.flush();
        }
    }

    /** As Vert.x does: it writes in the read and flushes when that is complete. */
    private static final class AnswersAtTheEnd extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext connection, Object question) {
            connection.writeAndFlush(question);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext connection) {
            connection.writeAndFlush("bye");
        }
    }
}
