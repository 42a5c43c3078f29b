package app.stride.plans.testkit;

import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.domain.matching.PlannedSession;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.PaceRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Builds planned sessions for tests of the matcher, each with an identity of its own, in the order in which they are made. */
public final class MatchingSession {

    private static final AtomicLong COUNT = new AtomicLong();

    private final WorkoutId id = new WorkoutId(new UUID(7, COUNT.incrementAndGet()));
    private final WorkoutType type;
    private final LocalDate date;
    private @Nullable Distance distance;
    private @Nullable Duration duration;
    private List<Segment> segments = List.of();
    private @Nullable PaceRange pace;
    private int order;

    private MatchingSession(WorkoutType type, LocalDate date) {
        this.type = type;
        this.date = date;
    }

    /** A session of which the plan names neither distance nor duration. */
    public static MatchingSession planned(WorkoutType type, LocalDate date) {
        return new MatchingSession(type, date);
    }

    /** An easy run at 6:00/km. */
    public static PlannedSession easy(LocalDate date, double kilometres) {
        return planned(WorkoutType.EASY, date).of(kilometres, kilometres * 6).session();
    }

    /** A race at 5:00/km. */
    public static PlannedSession race(LocalDate date, double kilometres) {
        return planned(WorkoutType.RACE, date).of(kilometres, kilometres * 5).session();
    }

    public static PlannedSession rest(LocalDate date) {
        return planned(WorkoutType.REST, date).session();
    }

    public MatchingSession of(double kilometres, double minutes) {
        return distance(kilometres).duration(minutes);
    }

    public MatchingSession distance(double kilometres) {
        distance = Distance.ofKilometres(kilometres);
        return this;
    }

    public MatchingSession duration(double minutes) {
        duration = Duration.ofSeconds(Math.round(minutes * 60));
        return this;
    }

    public MatchingSession segments(List<Segment> planned) {
        segments = planned;
        return this;
    }

    /** Between these seconds for a kilometre. */
    public MatchingSession pace(double fast, double slow) {
        pace = new PaceRange(Pace.ofSecondsPerKilometre(fast), Pace.ofSecondsPerKilometre(slow));
        return this;
    }

    public MatchingSession order(int withinDate) {
        order = withinDate;
        return this;
    }

    public PlannedSession session() {
        return new PlannedSession(id, date, type, distance, duration, segments, pace, order);
    }
}
