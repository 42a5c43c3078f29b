package app.stride.plans.domain.plan;

import app.stride.running.Distance;
import java.time.Duration;

/** What anybody can run on one day, however fit: more in a plan is a slip. */
public final class DailyReach {

    /** Ours: who runs further on one day does so in a race. */
    public static final Distance OF_TRAINING = Distance.ofKilometres(100);

    /** The farthest that anybody has run in 24 hours, 319.6 km (Sorokin, 2022), rounded up. */
    public static final Distance OF_ALL = Distance.ofKilometres(320);

    /** Of training, too: all of the day. */
    public static final Duration TIME = Duration.ofDays(1);

    private DailyReach() {}
}
