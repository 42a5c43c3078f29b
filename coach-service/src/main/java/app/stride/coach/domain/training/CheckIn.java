package app.stride.coach.domain.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a day felt, as the athlete told; what they did not tell is absent.
 *
 * @param sleepHours hours of sleep
 * @param stress 1 (none) to 5, as soreness, enjoyment, confidence and motivation
 * @param exertion 1 to 10
 * @param heartRateVariability RMSSD in milliseconds
 * @param restingHeartRate in beats per minute
 */
public record CheckIn(
        LocalDate date,
        Optional<Double> sleepHours,
        @Nullable Integer stress,
        @Nullable Integer soreness,
        @Nullable Integer exertion,
        Optional<Double> heartRateVariability,
        @Nullable Integer restingHeartRate,
        @Nullable Integer enjoyment,
        @Nullable Integer confidence,
        @Nullable Integer motivation,
        @Nullable String notes) {

    /** Less sleep than this is short for an adult; after the consensus of Watson et al., Sleep (2015), 7 hours are recommended. */
    private static final double SHORT_NIGHT = 6;

    private static final int MUCH = 4;
    private static final int LITTLE = 2;

    /** What the note speaks of that keeps anybody from training. */
    public Optional<Ailment> ailment() {
        return notes == null ? Optional.empty() : Ailment.in(notes);
    }

    /** What ails the athlete, as they would say it: "slept badly and am sore"; nothing where nothing does. */
    public Optional<String> complaint() {
        List<String> complaints = complaints();
        return complaints.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", complaints));
    }

    /** Each thing that ails the athlete, as they would say it after "I". */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (sleepHours.filter(hours -> hours < SHORT_NIGHT).isPresent()) {
            complaints.add("slept badly");
        }
        if (soreness != null && soreness >= MUCH) {
            complaints.add("am sore");
        }
        if (stress != null && stress >= MUCH) {
            complaints.add("am under stress");
        }
        if (motivation != null && motivation <= LITTLE) {
            complaints.add("don't feel like running");
        }
        return complaints;
    }
}
