package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The athlete's fastest time over a distance.
 *
 * @param effort the name of the distance, for example {@code 5k}
 */
public record PersonalBest(String effort, Distance distance, Duration time, LocalDate date) {}
