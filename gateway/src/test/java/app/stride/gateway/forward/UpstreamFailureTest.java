package app.stride.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.gateway.problem.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpstreamFailureTest {
    static Stream<Exception> ofThePool() {
        return Stream.of(new TimeoutException("none is free"), new ConnectionPoolTooBusyException("too many wait"));
    }

    @ParameterizedTest
    @MethodSource("ofThePool")
    void thatAllConnectionsAreAtWorkIsNoFailureOfTheService(Exception failure) {
        Problem problem = UpstreamFailure.problem(failure, "plans");

        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(problem.members()).containsEntry("part", "plans");
    }

    @Test
    void aConnectionThatIsNotMadeInTimeIsOne() {
        assertThat(UpstreamFailure.problem(new ConnectTimeoutException(), "plans")
                        .status())
                .isEqualTo(504);
    }

    static Stream<Exception> ofConnections() {
        return Stream.of(new ConnectException("refused"), new HttpClosedException("closed"));
    }

    @ParameterizedTest
    @MethodSource("ofConnections")
    void soIsOneThatIsRefusedOrLost(Exception failure) {
        assertThat(UpstreamFailure.problem(failure, "plans").status()).isEqualTo(502);
        assertThat(UpstreamFailure.isOfConnection(failure)).isTrue();
    }
}
