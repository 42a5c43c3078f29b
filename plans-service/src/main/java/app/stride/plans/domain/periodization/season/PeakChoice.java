package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.periodization.request.Comebacks;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the calendar weeks that can be the highest: at the right distance from the race, with the athlete there to run it. */
final class PeakChoice {

    /** Days of the taper's first block that may belong to the highest week at the most: ours, with which every weekday has a week to choose. */
    private static final int WIDEST_OVERLAP = 6;

    /** Ours: a week without more of its running days than this is one away, and no highest one. */
    private static final int MOST_DAYS_MISSING = 2;

    /** Ours: from the week before the usual ones, */
    private static final int FIRST_WEEK_BEFORE = 1;

    /** and nine before at the most: four weeks off and as many to come back, of Daniels' table (2014), and one more. */
    private static final int LAST_WEEK_BEFORE = 9;

    /** A few days away take no more than the two weeks that they lie in: ours. */
    private static final int LAST_WEEK_BEFORE_A_FEW_DAYS = 2;

    /** Ours: the last days of a return, at three quarters, that a highest week may begin with. */
    private static final int MOST_EASY_DAYS = 3;

    private final PlanningRequest request;
    private final WeekPattern pattern;
    private final LocalDate race;
    private final Comebacks comebacks;

    private PeakChoice(PlanningRequest request, WeekPattern pattern) {
        this.request = request;
        this.pattern = pattern;
        this.race = request.goal().date();
        this.comebacks = request.availability().comebacks(request.start());
    }

    /** The timelines that a request could have, the best first; none when no full week is left before the taper. */
    static List<Timeline> of(PlanningRequest request, WeekPattern pattern) {
        return new PeakChoice(request, pattern).timelines();
    }

    /**
     * Bounds are kept to the day where possible, else as they are meant, in weeks; a week away is the last resort. A week
     * ahead of a race on the way comes before one that would be spent recovering from it. No window reaches further back
     * than two weeks before the usual one; the week ahead of a half marathon four weeks before a marathon is further.
     */
    private List<Timeline> timelines() {
        Taper taper = Taper.of(request.type(), race.getDayOfWeek());
        LocalDate usual = Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - taper.overlap() + 1));
        LocalDate latest = Timeline.sundayOnOrBefore(race.minusDays(7L * taper.blocks() - WIDEST_OVERLAP + 1));
        List<LocalDate> inWindow = Stream.of(usual, latest, usual.minusWeeks(1), usual.minusWeeks(2))
                .distinct()
                .filter(sunday -> !sunday.minusDays(6).isBefore(request.start()))
                .toList();
        List<Timeline> timelines = Stream.<Choice>of(
                        sunday -> suits(sunday, PeakWindow::contains) && isFresh(sunday),
                        sunday -> suits(sunday, PeakWindow::contains),
                        sunday -> willDo(sunday, PeakWindow::contains),
                        sunday -> suits(sunday, PeakWindow::containsRounded),
                        sunday -> willDo(sunday, PeakWindow::containsRounded))
                .flatMap(choice -> inWindow.stream().filter(choice::takes))
                .distinct()
                .map(sunday -> new Timeline(request.start(), race, taper, sunday))
                .toList();
        return timelines.isEmpty() && isAwayWithoutLosingFitness(usual) ? beforeTheBreak(taper, usual) : timelines;
    }

    /** Whether the athlete is away, and near the usual week never so long that what was trained before is lost. */
    private boolean isAwayWithoutLosingFitness(LocalDate usual) {
        Comebacks near = near(usual);
        return near.isEmpty() ? !request.availability().unavailable().isEmpty() : near.keepFitness();
    }

    /** Returns that may be why a highest week is early; from earlier ones there is time enough. */
    private Comebacks near(LocalDate usual) {
        return comebacks.beginningAfter(usual.minusWeeks(LAST_WEEK_BEFORE));
    }

    /** Where time away and the return from it take all of the window, the highest week is before them. */
    private List<Timeline> beforeTheBreak(Taper taper, LocalDate usual) {
        int last = near(usual).isEmpty() ? LAST_WEEK_BEFORE_A_FEW_DAYS : LAST_WEEK_BEFORE;
        return IntStream.rangeClosed(FIRST_WEEK_BEFORE, last)
                .mapToObj(usual::minusWeeks)
                .filter(sunday -> !sunday.minusDays(6).isBefore(request.start()))
                .filter(sunday -> easyDays(sunday) == 0
                        && !request.availability().isAway(longRun(sunday))
                        && daysThere(sunday) >= pattern.daysPerWeek())
                .map(sunday -> new Timeline(request.start(), race, taper, sunday))
                .toList();
    }

    private interface Choice {
        boolean takes(LocalDate sunday);
    }

    private interface Within {
        boolean test(PeakWindow window, long daysBeforeRace);
    }

    /** Whether the athlete is there for all of the week and its long run may be the longest. */
    private boolean suits(LocalDate sunday, Within within) {
        return mayBeHighest(sunday, within)
                && mayBeLongest(longRun(sunday), within)
                && easyDays(sunday) == 0
                && daysThere(sunday) >= pattern.daysPerWeek();
    }

    /** Whether no race on the way takes most of the week to recover from. */
    private boolean isFresh(LocalDate sunday) {
        return request.tuneUps().stream()
                .allMatch(race -> race.easyDaysOfWeekFrom(sunday.minusDays(6)) <= TuneUpRace.MOST_OF_THE_HIGHEST_WEEK);
    }

    /** Whether the athlete is there for most of the week, and the longest run can be in it or in the week before. */
    private boolean willDo(LocalDate sunday, Within within) {
        return mayBeHighest(sunday, within)
                && isNearlyBack(sunday)
                && (mayBeLongest(longRun(sunday), within)
                        || mayBeLongest(longRun(sunday).minusWeeks(1), within))
                && daysThere(sunday) >= Math.max(DaysPerWeek.FEWEST, pattern.daysPerWeek() - MOST_DAYS_MISSING);
    }

    private boolean mayBeHighest(LocalDate sunday, Within within) {
        return within.test(PeakWindow.ofHighestWeek(request.type()), daysToRace(sunday));
    }

    private boolean mayBeLongest(LocalDate longRun, Within within) {
        return within.test(PeakWindow.ofLongestRun(request.type()), daysToRace(longRun))
                && !request.availability().isAway(longRun)
                && request.tuneUps().stream()
                        .noneMatch(tuneUp -> Math.abs(ChronoUnit.DAYS.between(tuneUp.date(), longRun)) <= 1);
    }

    /** Whether the week is one of full training but for its first days, which nobody then misses. */
    private boolean isNearlyBack(LocalDate sunday) {
        int easy = easyDays(sunday);
        boolean isFirstDays = easy <= MOST_EASY_DAYS && !comebacks.contains(sunday);
        return easy == 0 || (isFirstDays && daysThere(sunday) >= pattern.daysPerWeek());
    }

    /** How much of a week belongs to the return from weeks away. */
    private int easyDays(LocalDate sunday) {
        return comebacks.daysOfWeekFrom(sunday.minusDays(6));
    }

    private int daysThere(LocalDate sunday) {
        int there = 0;
        for (int day = 0; day < 7; day++) {
            there += request.availability().allows(sunday.minusDays(day)) ? 1 : 0;
        }
        return there;
    }

    private LocalDate longRun(LocalDate sunday) {
        return sunday.minusDays(6).with(TemporalAdjusters.nextOrSame(pattern.longDay()));
    }

    private long daysToRace(LocalDate date) {
        return ChronoUnit.DAYS.between(date, race);
    }
}
