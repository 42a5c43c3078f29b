package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private long now = 42;
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(30), () -> now);

    @Test
    void aModelThatFailsSeveralTimesInARowRests() {
        // When
        fail(3);

        // Then
        assertThat(breaker.isOpen()).isTrue();
        assertThatThrownBy(breaker::pass).isInstanceOfSatisfying(ModelUnavailable.class, resting -> {
            assertThat(resting.reason()).isEqualTo(Reason.RESTING);
            assertThat(resting.sentence()).contains("try again in 30 seconds");
        });
    }

    @Test
    void aSuccessInBetweenBeginsTheCountAnew() {
        fail(2);
        breaker.pass();
        breaker.succeeded();
        fail(2);
        assertThatCode(breaker::pass).doesNotThrowAnyException();
    }

    @Test
    void afterTheRestOneCallMayTry() {
        // Given
        fail(3);
        now += Duration.ofSeconds(31).toNanos();

        // When
        breaker.pass();

        // Then
        assertThatThrownBy(breaker::pass).hasMessage("RESTING");
        breaker.failed(Reason.TIMED_OUT);
        assertThatThrownBy(breaker::pass).hasMessage("RESTING");
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass();
        breaker.succeeded();
        assertThatCode(breaker::pass).doesNotThrowAnyException();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void whoGoesAwayDuringTheTryLetsTheNextOneTry() {
        fail(3);
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass();
        breaker.undecided();
        assertThatCode(breaker::pass).doesNotThrowAnyException();
    }

    @Test
    void aTryOfWhichNothingIsHeardDoesNotKeepTheModelAwayForEver() {
        fail(3);
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass();
        now += Duration.ofSeconds(29).toNanos();
        assertThatThrownBy(breaker::pass).hasMessage("RESTING");
        now += Duration.ofSeconds(2).toNanos();
        assertThatCode(breaker::pass).doesNotThrowAnyException();
    }

    @Test
    void aQuestionThatIsRefusedSaysNothingOfTheModel() {
        for (int i = 0; i < 10; i++) {
            breaker.pass();
            breaker.failed(Reason.REJECTED);
            breaker.pass();
            breaker.failed(Reason.CUT_SHORT);
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.pass();
            breaker.failed(Reason.UNREACHABLE);
        }
    }
}
