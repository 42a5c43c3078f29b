package app.stride.plans.testkit;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.activity.Lap;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Builds activities for tests of the matcher, each with an identity of its own. */
public final class MatchingRun {

    private static final AtomicLong COUNT = new AtomicLong();

    private final ActivityId id = new ActivityId(new UUID(8, COUNT.incrementAndGet()));
    private final LocalDate date;
    private LocalTime time = LocalTime.of(7, 0);
    private String sport = "run";
    private @Nullable Distance distance;
    private @Nullable Duration duration;
    private boolean race;
    private @Nullable ActivityId duplicateOf;
    private final List<Lap> laps = new ArrayList<>();

    private MatchingRun(LocalDate date) {
        this.date = date;
    }

    /** A run at 7 in the morning, of which neither distance nor duration is known. */
    public static MatchingRun on(LocalDate date) {
        return new MatchingRun(date);
    }

    /** A run at 7 in the morning at 6:00/km. */
    public static Activity run(LocalDate date, double kilometres) {
        return on(date).of(kilometres, kilometres * 6).recorded();
    }

    /** A run at 6:00/km. */
    public static Activity run(LocalDate date, String time, double kilometres) {
        return on(date).at(time).of(kilometres, kilometres * 6).recorded();
    }

    public MatchingRun at(String localTime) {
        time = LocalTime.parse(localTime);
        return this;
    }

    public MatchingRun of(double kilometres, double minutes) {
        return distance(kilometres).duration(minutes);
    }

    public MatchingRun distance(double kilometres) {
        distance = Distance.ofKilometres(kilometres);
        return this;
    }

    public MatchingRun duration(double minutes) {
        duration = Duration.ofSeconds(Math.round(minutes * 60));
        return this;
    }

    public MatchingRun sport(String other) {
        sport = other;
        return this;
    }

    public MatchingRun race() {
        race = true;
        return this;
    }

    public MatchingRun duplicateOf(Activity original) {
        duplicateOf = original.id();
        return this;
    }

    public MatchingRun lap(String kind, double kilometres, double minutes) {
        laps.add(new Lap(kind, Distance.ofKilometres(kilometres), Duration.ofSeconds(Math.round(minutes * 60))));
        return this;
    }

    public Activity recorded() {
        return new Activity(
                id,
                1,
                date,
                date.atTime(time).toInstant(ZoneOffset.UTC),
                sport,
                distance,
                duration,
                race,
                duplicateOf,
                laps);
    }
}
