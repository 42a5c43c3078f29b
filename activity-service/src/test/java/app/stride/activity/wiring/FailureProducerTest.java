package app.stride.activity.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.usecase.ingest.MetUnseenException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class FailureProducerTest {
    private final FailureProducer failures = new FailureProducer();

    @Test
    void whoMetTheSameUnseenIsToldToComeAgainAndNoFileIsBlamed() {
        assertThat(failures.passingFailure().test(new MetUnseenException())).isTrue();
        assertThat(failures.passingFailures().is(new MetUnseenException())).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayPasses() {
        assertThat(failures.passingFailures().is(new ConnectException("away"))).isTrue();
    }

    @Test
    void aFaultOfOursDoesNotPass() {
        assertThat(failures.passingFailure().test(new IllegalStateException("a fault")))
                .isFalse();
        assertThat(failures.passingFailures().is(new IllegalStateException("a fault")))
                .isFalse();
    }
}
