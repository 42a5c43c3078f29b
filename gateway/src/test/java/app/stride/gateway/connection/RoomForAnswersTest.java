package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomForAnswersTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new HttpResponseEncoder());

    /** Headers and body of 1 KB go out as one piece, those of 8 KB as two. */
    @ParameterizedTest
    @CsvSource({"1024, 1", "8192, 2"})
    void aShortBodyIsWrittenWithItsHeaders(int length, int pieces) {
        channel.config().setAllocator(PooledByteBufAllocator.DEFAULT);
        RoomForAnswers.on(channel);

        ByteBuf body = channel.alloc().heapBuffer().writeZero(length);
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body));

        assertThat(channel.outboundMessages()).hasSize(pieces);
        channel.finishAndReleaseAll();
    }

    @Test
    void whatIsShorterThanHeadersTakesNoMore() {
        channel.config().setAllocator(PooledByteBufAllocator.DEFAULT);
        RoomForAnswers.on(channel);

        ByteBuf head = channel.alloc().buffer(9);

        assertThat(head.capacity()).isEqualTo(9);
        head.release();
    }

    @Test
    void memoryOfAnotherKindStays() {
        channel.config().setAllocator(UnpooledByteBufAllocator.DEFAULT);
        RoomForAnswers.on(channel);
        assertThat(channel.alloc()).isSameAs(UnpooledByteBufAllocator.DEFAULT);
    }
}
