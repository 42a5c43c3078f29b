package app.stride.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AbsenceTest {
    private final AtomicLong now = new AtomicLong(-Duration.ofSeconds(1).toNanos());
    private final Absence absence = new Absence(now::get);

    @Test
    void aStoreThatAnswersIsAlwaysAsked() {
        absence.end();
        assertThat(absence.mayBeOver()).isTrue();
        assertThat(absence.mayBeOver()).isTrue();
    }

    @Test
    void oneThatDidNotIsLeftAloneForASecondAndThenAskedOnce() {
        absence.begin();
        assertThat(absence.mayBeOver()).isFalse();

        pass(Duration.ofMillis(1_001));
        assertThat(absence.mayBeOver()).isTrue();
        assertThat(absence.mayBeOver()).isFalse();
    }

    @Test
    void oneThatAnswersAgainIsAskedByAll() {
        absence.begin();
        pass(Duration.ofSeconds(2));
        assertThat(absence.mayBeOver()).isTrue();

        absence.end();
        assertThat(absence.mayBeOver()).isTrue();
        assertThat(absence.mayBeOver()).isTrue();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
