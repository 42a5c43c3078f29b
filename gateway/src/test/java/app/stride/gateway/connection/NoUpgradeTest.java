package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.CharsetUtil;
import org.junit.jupiter.api.Test;

class NoUpgradeTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new NoUpgrade());

    @Test
    void whereItIsKnownWhatIsSpokenAllPassesAsItCame() {
        channel.pipeline().addLast("ssl", new ChannelInboundHandlerAdapter());

        channel.writeInbound(Unpooled.copiedBuffer("hello", CharsetUtil.US_ASCII));

        ByteBuf passed = channel.readInbound();
        assertThat(passed.toString(CharsetUtil.US_ASCII)).isEqualTo("hello");
        assertThat(passed.refCnt()).isEqualTo(1);
        assertThat(channel.pipeline().get(NoUpgrade.class)).isNull();
        passed.release();
    }

    @Test
    void whereItIsNotEachBytePassesByItself() {
        ByteBuf bytes = Unpooled.copiedBuffer("PRI", CharsetUtil.US_ASCII);

        channel.writeInbound(bytes);

        assertThat(channel.inboundMessages()).hasSize(3);
        channel.releaseInbound();
        assertThat(bytes.refCnt()).isZero();
        assertThat(channel.pipeline().get(NoUpgrade.class)).isNotNull();
    }
}
