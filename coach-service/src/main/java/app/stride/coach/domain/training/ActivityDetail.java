package app.stride.coach.domain.training;

import java.util.List;
import java.util.Optional;

/**
 * An activity as a whole and lap by lap.
 *
 * @param maxHeartRate in beats per minute
 * @param elevationGain in metres
 */
public record ActivityDetail(Run run, Optional<Integer> maxHeartRate, Optional<Double> elevationGain, List<Lap> laps) {}
