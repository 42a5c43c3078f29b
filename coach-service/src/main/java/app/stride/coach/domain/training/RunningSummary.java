package app.stride.coach.domain.training;

import app.stride.running.Distance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * The training of a period in sum.
 *
 * @param days the length of the period that ends today, 1 to 365
 * @param activities of any sport
 * @param runs how many of them were runs
 * @param distance of the runs
 * @param time of the runs
 * @param races of any sport
 * @param weeks the runs of each week that the period touches; of the first one only its days within the period
 */
public record RunningSummary(
        int days, int activities, int runs, Distance distance, Duration time, int races, List<Weekly> weeks) {

    /** The runs of the week that begins on a Monday; none is told as well. */
    public record Weekly(LocalDate monday, int runs, Distance distance, Duration time) {}
}
