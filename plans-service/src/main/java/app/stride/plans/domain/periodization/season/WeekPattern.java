package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.periodization.request.Availability;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The week that an athlete keeps to: one day for the long run, days for quality that have an easy or free day on either side,
 * and easy days between them.
 *
 * @param runningDays all days of running
 * @param qualityDays the best first
 */
public record WeekPattern(DayOfWeek longDay, List<DayOfWeek> qualityDays, Set<DayOfWeek> runningDays) {

    /**
     * Days after the long run at which quality has an easy day on either side: Tuesday and Thursday of a Sunday runner first, as
     * Hansons (Humphrey, 2016) have them; the order of the others is ours.
     */
    private static final int[][] QUALITY_OFFSETS = {{2, 4}, {3, 5}, {2, 5}, {2}, {3}, {4}, {5}};

    /** Ours: with fewer days two quality days and the long run would leave hardly an easy one. */
    private static final int FEWEST_WITH_TWO = 5;

    /** Where easy days go when it makes no other difference: days after the long run, the day right after it last. Ours. */
    private static final List<Integer> EASY_OFFSETS = List.of(4, 6, 3, 5, 2, 1);

    /** The pattern of so many running days; empty when no day is left for quality beside the long run. */
    static Optional<WeekPattern> of(Availability availability, int daysPerWeek) {
        return availability.dayOfLongRuns().flatMap(day -> with(day, availability.weekdays(), daysPerWeek));
    }

    private static Optional<WeekPattern> with(DayOfWeek longDay, Set<DayOfWeek> free, int daysPerWeek) {
        return Arrays.stream(QUALITY_OFFSETS)
                .filter(offsets -> offsets.length == 1 || daysPerWeek >= FEWEST_WITH_TWO)
                .map(offsets -> Arrays.stream(offsets).mapToObj(longDay::plus).toList())
                .filter(free::containsAll)
                .findFirst()
                .map(quality -> new WeekPattern(longDay, quality, withEasyDays(longDay, quality, free, daysPerWeek)));
    }

    private static Set<DayOfWeek> withEasyDays(
            DayOfWeek longDay, List<DayOfWeek> quality, Set<DayOfWeek> free, int daysPerWeek) {
        Set<DayOfWeek> running = EnumSet.of(longDay);
        running.addAll(quality);
        while (running.size() < Math.min(daysPerWeek, free.size())) {
            EASY_OFFSETS.stream()
                    .map(longDay::plus)
                    .filter(day -> free.contains(day) && !running.contains(day))
                    .max(Comparator.comparingInt(day -> gap(day, running)))
                    .ifPresent(running::add);
        }
        return running;
    }

    /** Days from a day to the nearest running day, around the week. */
    private static int gap(DayOfWeek day, Set<DayOfWeek> running) {
        return running.stream()
                .mapToInt(other -> Math.floorMod(day.getValue() - other.getValue(), 7))
                .map(days -> Math.min(days, 7 - days))
                .min()
                .orElse(7);
    }

    public int daysPerWeek() {
        return runningDays.size();
    }

    public boolean runsOn(DayOfWeek day) {
        return runningDays.contains(day);
    }
}
