package app.stride.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.ReadTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private final Duration head = Duration.ofSeconds(15);
    private final Duration kept = Duration.ofSeconds(75);
    private long now;
    private final ConnectionGuard guard = new ConnectionGuard(head, kept, () -> now);
    private final EmbeddedChannel connection = new EmbeddedChannel();

    ConnectionGuardTest() {
        connection.freezeTime();
        connection.pipeline().addFirst(guard);
    }

    @Test
    void oneOnWhichTheLastRequestIsLongAnsweredIsClosed() {
        for (boolean http2 : new boolean[] {false, true}) {
            guard.arrived(http2);
            guard.answered();
        }

        pass(70);
        assertThat(connection.isOpen()).isTrue();
        pass(10);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void itLooksNoMoreOnceItIsTakenOff() {
        connection.pipeline().remove(guard);

        pass(1_000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void onHttp2WhatIsNoRequestKeepsItNoLongerAndIsNoHeadThatTrickles() {
        guard.arrived(true);
        guard.answered();

        for (int second = 0; second < 70; second += 5) {
            receive();
            pass(5);
        }
        assertThat(connection.isOpen()).isTrue();
        receive();
        pass(10);
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void oneOnWhichARequestIsBeingAnsweredStays() {
        guard.arrived(true);
        guard.arrived(true);
        guard.answered();

        pass(1_000);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aHeadThatDoesNotEndIsPassedOnAsTooLateAndNothingAfterIt() {
        connection.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        receive("GET /v1/activities HT");
        pass(14);
        assertThat(connection.<Object>readInbound()).isNull();
        pass(6);

        HttpRequest late = connection.readInbound();
        assertThat(late.decoderResult().cause()).isInstanceOf(ReadTimeoutException.class);

        receive("TP/1.1\r\n\r\n");
        pass(20);
        assertThat(connection.<Object>readInbound()).isNull();
    }

    @Test
    void whereNoRequestHasBegunNoneIsAnsweredButTheConnectionIsClosed() {
        receive();
        pass(20);

        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void whoWasAnsweredIsNotToldLaterThatNothingCame() {
        receive();
        guard.arrived(false);
        guard.answered();

        pass(70);
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.<ByteBuf>readOutbound()).isNull();
    }

    @Test
    void oneWhoseClientTakesNothingIsClosedWhateverIsUnderWayAndHoweverMuchIsWritten() {
        guard.arrived(false);
        for (int i = 0; i < 5; i++) {
            connection.write(Unpooled.wrappedBuffer(new byte[1_000]));
            pass(10);
        }
        assertThat(connection.isOpen()).isTrue();

        pass(20);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void oneWhoseClientTakesALittleStays() {
        guard.arrived(false);
        connection.write(Unpooled.wrappedBuffer(new byte[1_000]));
        ChannelOutboundBuffer written = connection.unsafe().outboundBuffer();
        written.addFlush();
        for (int i = 0; i < 10; i++) {
            written.progress(10);
            pass(50);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void oneWhoseClientTakesEverythingStays() {
        guard.arrived(false);
        for (int minute = 0; minute < 10; minute++) {
            connection.writeOutbound(Unpooled.wrappedBuffer(new byte[1_000]));
            pass(60);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    private void receive() {
        connection.writeInbound(Unpooled.wrappedBuffer(new byte[] {1}));
    }

    private void receive(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void pass(long seconds) {
        for (long second = 0; second < seconds; second++) {
            now += TimeUnit.SECONDS.toNanos(1);
            connection.advanceTimeBy(1, TimeUnit.SECONDS);
            connection.runScheduledPendingTasks();
        }
    }
}
