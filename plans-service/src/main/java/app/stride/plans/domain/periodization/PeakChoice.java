package app.stride.plans.domain.periodization;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the calendar week that can be the highest: at the right distance from the race, with the athlete there to run it. */
final class PeakChoice {

    /** So many days of the taper's first block may belong to the highest week. */
    private static final int OVERLAP = 3;

    private static final int WIDEST_OVERLAP = 4;

    private PeakChoice() {}

    /** The timelines that a request could have, the best first; none when no full week is left before the taper. */
    static List<Timeline> of(PlanningRequest request, WeekPattern pattern) {
        LocalDate race = request.goal().date();
        Taper taper = Taper.of(request.type(), race.getDayOfWeek());
        LocalDate usual = Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - OVERLAP + 1));
        LocalDate latest = Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - WIDEST_OVERLAP + 1));
        PeakWindow window = PeakWindow.ofHighestWeek(request.type());
        List<Timeline> timelines = Stream.of(usual, latest, usual.minusWeeks(1), usual.minusWeeks(2))
                .distinct()
                .filter(sunday -> window.containsRounded(daysBetween(sunday, race)))
                .map(sunday -> new Timeline(request.start(), race, taper, sunday))
                .filter(PeakChoice::isFull)
                .toList();
        Predicate<Timeline> inside = timeline -> window.contains(daysBetween(timeline.peakSunday(), race));
        Predicate<Timeline> suits = timeline -> suits(timeline, request, pattern);
        Predicate<Timeline> willDo = timeline -> willDo(timeline, request, pattern);
        return Stream.of(inside.and(suits), inside.and(willDo), suits, willDo)
                .flatMap(choice -> timelines.stream().filter(choice))
                .distinct()
                .toList();
    }

    private static boolean isFull(Timeline timeline) {
        return !monday(timeline).isBefore(timeline.start());
    }

    /** Whether the athlete is there for all of the week and its long run may be the longest. */
    private static boolean suits(Timeline timeline, PlanningRequest request, WeekPattern pattern) {
        return mayBeLongest(longRun(monday(timeline), pattern), timeline, request)
                && daysThere(timeline, request) >= pattern.daysPerWeek();
    }

    /** Whether the athlete is there for most of the week, and the longest run can be in it or in the week before. */
    private static boolean willDo(Timeline timeline, PlanningRequest request, WeekPattern pattern) {
        LocalDate longRun = longRun(monday(timeline), pattern);
        return daysThere(timeline, request) >= Math.max(DaysPerWeek.FEWEST, pattern.daysPerWeek() - 2)
                && (mayBeLongest(longRun, timeline, request)
                        || mayBeLongest(longRun.minusWeeks(1), timeline, request));
    }

    private static boolean mayBeLongest(LocalDate longRun, Timeline timeline, PlanningRequest request) {
        return PeakWindow.ofLongestRun(request.type()).containsRounded(daysBetween(longRun, timeline.race()))
                && !request.availability().isAway(longRun)
                && request.tuneUps().stream().noneMatch(race -> Math.abs(daysBetween(race.date(), longRun)) <= 1);
    }

    private static long daysThere(Timeline timeline, PlanningRequest request) {
        return monday(timeline)
                .datesUntil(timeline.peakSunday().plusDays(1))
                .filter(request.availability()::allows)
                .count();
    }

    private static LocalDate monday(Timeline timeline) {
        return timeline.peakSunday().minusDays(6);
    }

    private static LocalDate longRun(LocalDate monday, WeekPattern pattern) {
        return monday.with(TemporalAdjusters.nextOrSame(pattern.longDay()));
    }

    private static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
