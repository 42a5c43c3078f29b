package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.ActivityId;
import app.stride.plans.domain.lifecycle.Compliance;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run, or several recordings that may be one run together: a watch that was restarted, or a race with its warm-up and
 * cool-down.
 *
 * @param parts at least one, by their start
 */
record Outing(List<Activity> parts) {

    private static final Comparator<Activity> MAIN = Comparator.comparing(Activity::race)
            .thenComparing(Outing::metres)
            .thenComparing(Outing::length)
            .thenComparing(Activity::start, Comparator.reverseOrder())
            .thenComparing(part -> part.id().value(), Comparator.reverseOrder());

    Outing {
        parts = List.copyOf(parts);
    }

    /** The race, or else the longest part. */
    Activity main() {
        return parts.stream().max(MAIN).orElseThrow();
    }

    /** The parts' identities, the main one first. */
    List<ActivityId> activities() {
        Activity main = main();
        return Stream.concat(Stream.of(main), parts.stream().filter(part -> !part.equals(main)))
                .map(Activity::id)
                .toList();
    }

    boolean hasRace() {
        return parts.stream().anyMatch(Activity::race);
    }

    Instant start() {
        return parts.get(0).start();
    }

    boolean shares(Outing other) {
        return parts.stream().anyMatch(other.parts::contains);
    }

    /**
     * What was done over what was planned. A race is measured without its warm-up and cool-down, unless the plan reckons with
     * them: whichever is closer.
     */
    Compliance compliance(PlannedSession session) {
        Compliance whole = Amounts.of(parts).over(session);
        if (!session.isRace() || !hasRace()) {
            return whole;
        }
        Compliance main = Amounts.of(List.of(main())).over(session);
        return off(main) <= off(whole) ? main : whole;
    }

    /** How far the done is off the planned, by distance where that is known; infinite where nothing is. */
    static double off(Compliance compliance) {
        return Stream.of(Optional.ofNullable(compliance.distance()), Optional.ofNullable(compliance.duration()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ratio -> Math.abs(ratio - 1))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double metres(Activity part) {
        @Nullable Distance distance = Amounts.known(part.distance());
        return distance == null ? 0 : distance.metres();
    }

    private static Duration length(Activity part) {
        @Nullable Duration duration = Amounts.known(part.duration());
        return duration == null ? Duration.ZERO : duration;
    }
}
