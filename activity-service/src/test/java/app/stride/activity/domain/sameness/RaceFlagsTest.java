package app.stride.activity.domain.sameness;

import static app.stride.activity.testkit.TakeBuilder.idOf;
import static app.stride.activity.testkit.TakeBuilder.take;
import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.ActivityId;
import app.stride.activity.testkit.TakeBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RaceFlagsTest {
    private static final Duration HALF = Duration.ofMinutes(25);

    private static TakeBuilder watch() {
        return take("watch").from("file garmin").rich(1300);
    }

    private static TakeBuilder phone() {
        return take("phone").from("file phone").rich(1100);
    }

    /** Of the phone's recording, in whose place that of the watch counts. */
    private static Set<ActivityId> handedOn(TakeBuilder watch, TakeBuilder phone) {
        return RaceFlags.handedOn(List.of(watch.build(), phone.build()), Map.of(idOf("phone"), idOf("watch")));
    }

    @Test
    void whatCountsInThePlaceOfARaceBecomesOne() {
        assertThat(handedOn(watch(), phone().race())).containsExactly(idOf("watch"));
    }

    @Test
    void whatIsARaceAlreadyNeedNotBecomeOne() {
        assertThat(handedOn(watch().race(), phone().race())).isEmpty();
    }

    @Test
    void whatWasNoRaceHandsNothingOn() {
        assertThat(handedOn(watch(), phone())).isEmpty();
    }

    @Test
    void theWholeOfAFlaggedPartBecomesARace() {
        assertThat(handedOn(watch(), phone().race().lasting(HALF).over(5.0))).containsExactly(idOf("watch"));
    }

    @Test
    void aPieceOfARaceDoesNotBecomeOneByIt() {
        assertThat(handedOn(watch().lasting(HALF).over(5.0), phone().race())).isEmpty();
    }

    @Test
    void whatIsNotThereHandsNothingOn() {
        assertThat(RaceFlags.handedOn(List.of(watch().build()), Map.of(idOf("phone"), idOf("watch"))))
                .isEmpty();
    }
}
