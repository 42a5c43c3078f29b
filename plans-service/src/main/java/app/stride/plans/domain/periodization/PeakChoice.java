package app.stride.plans.domain.periodization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.LongStream;

/** Finds the calendar week that can be the highest: at the right distance from the race, with the athlete there to run it. */
final class PeakChoice {

    /** So many days of the taper's first block may belong to the highest week. */
    private static final int OVERLAP = 3;

    private static final int WIDEST_OVERLAP = 4;

    private PeakChoice() {}

    /** The timeline of a request, or nothing when there is no room for a full week before the taper. */
    static Optional<Timeline> of(PlanningRequest request, WeekPattern pattern) {
        LocalDate race = request.goal().date();
        Taper taper = Taper.of(request.type(), race.getDayOfWeek());
        PeakWindow window = PeakWindow.ofHighestWeek(request.type());
        LocalDate last = Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - OVERLAP + 1));
        LocalDate lastWithWiderOverlap =
                Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - WIDEST_OVERLAP + 1));
        return LongStream.of(0, 1, 2)
                .mapToObj(last::minusWeeks)
                .filter(sunday -> window.contains(sunday.datesUntil(race).count()))
                .map(sunday -> new Timeline(request.start(), race, taper, sunday))
                .filter(timeline -> isFull(timeline) && suits(timeline, request, pattern))
                .findFirst()
                .or(() -> Optional.of(new Timeline(request.start(), race, taper, lastWithWiderOverlap))
                        .filter(timeline -> isFull(timeline) && suits(timeline, request, pattern)));
    }

    private static boolean isFull(Timeline timeline) {
        return !timeline.peakSunday().minusDays(6).isBefore(timeline.start());
    }

    /** Whether the athlete is there for the week and its long run is the one that may be the longest. */
    private static boolean suits(Timeline timeline, PlanningRequest request, WeekPattern pattern) {
        LocalDate monday = timeline.peakSunday().minusDays(6);
        LocalDate longRun = monday.with(TemporalAdjusters.nextOrSame(pattern.longDay()));
        boolean inWindow = PeakWindow.ofLongestRun(request.type())
                .contains(longRun.datesUntil(timeline.race()).count());
        long there = monday.datesUntil(timeline.peakSunday().plusDays(1))
                .filter(request.availability()::allows)
                .count();
        boolean raceNear = request.tuneUps().stream()
                .anyMatch(race -> Math.abs(ChronoUnit.DAYS.between(race.date(), longRun)) <= 1);
        return inWindow
                && !raceNear
                && !request.availability().isAway(longRun)
                && there >= Math.max(DaysPerWeek.FEWEST, pattern.daysPerWeek() - 1);
    }

}
