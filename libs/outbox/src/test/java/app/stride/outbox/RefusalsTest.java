package app.stride.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private static final RecordTooLargeException TOO_LARGE = new RecordTooLargeException();

    private final AtomicLong now = new AtomicLong();
    private final Refusals refusals = new Refusals(now::get);

    @Test
    void aRefusedEventIsTriedAloneAndOnceASecond() {
        refusals.refused("anna", TOO_LARGE);
        assertThat(refusals.early("anna")).isSameAs(TOO_LARGE);
        assertThat(refusals.early()).containsExactly("anna");

        now.addAndGet(Refusals.PAUSE_NANOS);
        assertThat(refusals.early()).isEmpty();
        assertThat(refusals.early("anna")).isNull();
        assertThat(refusals.tried("anna")).as("what comes behind it").isSameAs(TOO_LARGE);
        assertThat(refusals.early("anna")).as("tried just now").isSameAs(TOO_LARGE);
    }

    @Test
    void beingHeldBackDoesNotPutTheNextTrialOff() {
        refusals.refused("anna", TOO_LARGE);
        now.addAndGet(Refusals.PAUSE_NANOS - 1);
        refusals.refused("anna", TOO_LARGE);
        now.addAndGet(1);

        assertThat(refusals.early("anna")).isNull();
    }

    @Test
    void whoWasTakenOrNeverRefusedIsSentAtOnce() {
        refusals.refused("anna", TOO_LARGE);
        refusals.taken("anna");

        assertThat(refusals.early("anna")).isNull();
        assertThat(refusals.tried("anna")).isNull();
        assertThat(refusals.tried("ben")).isNull();
    }

    @Test
    void aBrokerThatIsAwayRefusesNothing() {
        refusals.refused("anna", new TimeoutException());

        assertThat(refusals.early("anna")).isNull();
    }

    @Test
    void whoHasNothingLeftIsForgotten() {
        refusals.refused("anna", TOO_LARGE);
        now.addAndGet(Refusals.PAUSE_NANOS + Refusals.REMEMBERED_NANOS - 1);
        refusals.forgetOld();
        assertThat(refusals.tried("anna"))
                .as("it may only have been waited for")
                .isSameAs(TOO_LARGE);

        now.addAndGet(Refusals.PAUSE_NANOS + Refusals.REMEMBERED_NANOS);
        refusals.forgetOld();

        assertThat(refusals.tried("anna")).isNull();
    }
}
