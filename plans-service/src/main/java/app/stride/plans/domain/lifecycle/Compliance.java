package app.stride.plans.domain.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done over what was planned; 1 is exactly as planned.
 *
 * @param distance null where one of the two is unknown
 * @param duration null where one of the two is unknown
 * @param intensity speed over the nearer bound of the planned paces, 1 within them; null where no pace was planned or none is known
 * @param segments one for each step of the workout, in their order; none where the laps do not show them
 * @param outcome of a race; null for any other workout
 */
public record Compliance(
        @Nullable Double distance,
        @Nullable Double duration,
        @Nullable Double intensity,
        List<OfSegment> segments,
        @Nullable RaceOutcome outcome) {

    public Compliance {
        segments = List.copyOf(segments);
    }

    /** Of an outing of which no more is known than how far and how long it was. */
    public Compliance(@Nullable Double distance, @Nullable Double duration) {
        this(distance, duration, null, List.of(), null);
    }

    /**
     * The same of one step.
     *
     * @param kind the code of the step's kind, for example {@code work}
     */
    public record OfSegment(
            String kind,
            @Nullable Double distance,
            @Nullable Double duration,
            @Nullable Double intensity) {}
}
