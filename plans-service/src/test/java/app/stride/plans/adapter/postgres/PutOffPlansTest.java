package app.stride.plans.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PutOffPlansTest {

    private static final UUID PLAN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final PutOffPlans putOff = new PutOffPlans();

    @Test
    void whatFailedWaitsAndTheOthersDoNot() {
        Duration pause = putOff.putOff(PLAN, NOON);

        assertThat(putOff.at(NOON)).containsExactly(PLAN).doesNotContain(OTHER);
        assertThat(putOff.at(NOON.plus(pause))).isEmpty();
    }

    @Test
    void thePauseGrowsWithTheTimeForWhichThePlanHasFailedUpToABound() {
        Duration first = putOff.putOff(PLAN, NOON);
        Duration later = putOff.putOff(PLAN, NOON.plus(Duration.ofHours(10)));
        Duration last = putOff.putOff(PLAN, NOON.plus(Duration.ofDays(3)));

        assertThat(first).isEqualTo(Duration.ofMinutes(1));
        assertThat(later).isEqualTo(Duration.ofMinutes(30));
        assertThat(last).isEqualTo(Duration.ofHours(1));
        assertThat(putOff.putOff(OTHER, NOON)).isEqualTo(first);
    }

    @Test
    void whatIsSettledBeginsAnew() {
        Duration first = putOff.putOff(PLAN, NOON);
        Instant later = NOON.plus(Duration.ofHours(10));
        putOff.putOff(PLAN, later);

        putOff.settled(PLAN);

        assertThat(putOff.at(later)).isEmpty();
        assertThat(putOff.putOff(PLAN, later)).isEqualTo(first);
    }

    @Test
    void aPlanThatNobodyAsksForAgainIsForgotten() {
        Duration first = putOff.putOff(PLAN, NOON);
        Instant later = NOON.plus(Duration.ofDays(2));

        putOff.at(later);

        assertThat(putOff.putOff(PLAN, later)).isEqualTo(first);
    }
}
