package app.stride.coach.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.stride.coach.domain.athlete.AthleteId;
import app.stride.coach.usecase.ModelUnavailable;
import app.stride.coach.usecase.ModelUnavailable.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final AthleteId ADA = new AthleteId("ada");
    private static final AthleteId BEA = new AthleteId("bea");

    private long now = 42;
    private final Breaker breaker = new Breaker(3, Duration.ofSeconds(30), () -> now);

    @Test
    void aModelThatFailsSeveralTimesInARowRests() {
        // When
        fail(3);

        // Then
        assertThat(breaker.isOpen()).isTrue();
        assertThatThrownBy(() -> breaker.pass(ADA)).isInstanceOfSatisfying(ModelUnavailable.class, resting -> {
            assertThat(resting.reason()).isEqualTo(Reason.RESTING);
            assertThat(resting.sentence()).contains("try again in 30 seconds");
        });
    }

    @Test
    void aSuccessInBetweenBeginsTheCountAnew() {
        fail(2);
        breaker.pass(ADA);
        breaker.succeeded();
        fail(2);
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
    }

    @Test
    void afterTheRestOneCallMayTry() {
        // Given
        fail(3);
        now += Duration.ofSeconds(31).toNanos();

        // When
        breaker.pass(ADA);

        // Then
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
        breaker.failed(Reason.TIMED_OUT, ADA);
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass(ADA);
        breaker.succeeded();
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void whoGoesAwayDuringTheTryLetsTheNextOneTry() {
        fail(3);
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass(ADA);
        breaker.undecided();
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
    }

    @Test
    void aTryOfWhichNothingIsHeardDoesNotKeepTheModelAwayForEver() {
        fail(3);
        now += Duration.ofSeconds(31).toNanos();
        breaker.pass(ADA);
        now += Duration.ofSeconds(29).toNanos();
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
        now += Duration.ofSeconds(2).toNanos();
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
    }

    @Test
    void aModelThatWantsToolsInTimeButNeverAnswersRests() {
        // When
        for (int i = 0; i < 3; i++) {
            breaker.pass(ADA);
            breaker.responded();
            fail(1);
        }

        // Then
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
    }

    @Test
    void aTryThatWantsToolsGoesOnUntilTheNextFailure() {
        // Given
        fail(3);
        now += Duration.ofSeconds(31).toNanos();

        // When
        breaker.pass(ADA);
        breaker.responded();

        // Then
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
        breaker.failed(Reason.TIMED_OUT, ADA);
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
    }

    @Test
    void whatWasAskedBeforeTheRestDoesNotEndIt() {
        // Given
        breaker.pass(ADA);
        fail(3);

        // When
        breaker.responded();

        // Then
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
    }

    @Test
    void aQuestionThatIsRefusedSaysNothingOfTheModel() {
        for (int i = 0; i < 10; i++) {
            breaker.pass(ADA);
            breaker.failed(Reason.REJECTED, ADA);
            breaker.pass(ADA);
            breaker.failed(Reason.CUT_SHORT, ADA);
        }
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void oneAthleteDoesNotTakeTheModelFromTheOthers() {
        // When
        fail(3);

        // Then
        assertThatThrownBy(() -> breaker.pass(ADA)).hasMessage("RESTING");
        assertThatCode(() -> breaker.pass(BEA)).doesNotThrowAnyException();
    }

    @Test
    void aModelThatFailsForSeveralAthletesRestsForAll() {
        // Given
        fail(3);

        // When
        breaker.pass(BEA);
        breaker.failed(Reason.TIMED_OUT, BEA);

        // Then
        assertThatThrownBy(() -> breaker.pass(BEA)).hasMessage("RESTING");
        assertThatThrownBy(() -> breaker.pass(new AthleteId("cleo"))).hasMessage("RESTING");
    }

    @Test
    void anAnswerToAnotherAthleteEndsTheRest() {
        // Given
        fail(3);

        // When
        breaker.pass(BEA);
        breaker.succeeded();

        // Then
        assertThatCode(() -> breaker.pass(ADA)).doesNotThrowAnyException();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.pass(ADA);
            breaker.failed(Reason.UNREACHABLE, ADA);
        }
    }
}
