package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Comebacks;
import app.stride.plans.domain.periodization.request.TuneUpRace;
import app.stride.plans.domain.periodization.season.Days;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.periodization.season.WeekPattern;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What each date of a program is for: the athlete's week, laid over the calendar, with the race, tune-up races and dates away
 * where they are.
 */
final class Layout {

    /**
     * A long run wants so many days before the race to be slept off: Higdon (2011) has the last one a week before; a day less is
     * ours, for races on other weekdays.
     */
    private static final int LONG_RUN_TO_RACE = 6;

    /** Ours: as many as a 10k asks for, where those of a longer race would take all quality from the week after. */
    static final int EASY_DAYS_THAT_LEAVE_QUALITY = 4;

    /** Ours: of fewer days that a week has at either end of a plan each may be one of running, for its neighbours bring the rest. */
    private static final int SHORT_WEEK = 3;

    /** Ours: beside a single other run a long one would be more than half of its week. */
    private static final int FEWEST_WITH_LONG_RUN = 3;

    private final Timeline timeline;
    private final WeekPattern pattern;
    private final Availability availability;
    private final Comebacks comebacks;
    private final DayRole[] roles;
    private final int[] easyAfter;
    private int mostEasyDays;

    private Layout(Timeline timeline, WeekPattern pattern, Availability availability) {
        this.timeline = timeline;
        this.pattern = pattern;
        this.availability = availability;
        this.comebacks = availability.comebacks(timeline.start());
        this.roles = new DayRole[timeline.days()];
        this.easyAfter = new int[timeline.days()];
    }

    /**
     * The roles of all days.
     *
     * @param quality sessions that a calendar week should have, 0 to 2
     */
    static Layout of(
            Timeline timeline,
            WeekPattern pattern,
            Availability availability,
            List<TuneUpRace> tuneUps,
            IntUnaryOperator quality) {
        Layout layout = new Layout(timeline, pattern, availability);
        layout.placeRuns();
        tuneUps.forEach(layout::place);
        layout.roles[timeline.raceDay()] = DayRole.RACE;
        for (int week = 0; week < timeline.weeks(); week++) {
            layout.replaceLostDays(week);
            layout.dropSurplusDays(week);
            layout.placeLongRun(week);
        }
        QualityDays days = new QualityDays(timeline, pattern, availability, layout);
        for (int week = 0; week < timeline.weeks(); week++) {
            days.place(week, quality.applyAsInt(week));
        }
        for (int block = timeline.taper().blocks(); block > 0; block--) {
            days.keepInBlock(block);
        }
        layout.placeShakeouts();
        return layout;
    }

    DayRole role(int day) {
        return day >= 0 && day < roles.length ? roles[day] : DayRole.REST;
    }

    void assign(int day, DayRole role) {
        roles[day] = role;
    }

    boolean hasLongRun(int week) {
        return timeline.daysOfWeek(week).any(day -> roles[day] == DayRole.LONG);
    }

    private void placeRuns() {
        for (int day = 0; day < roles.length; day++) {
            boolean runs = pattern.runsOn(timeline.weekday(day)) && !availability.isAway(timeline.date(day));
            roles[day] = runs ? DayRole.EASY : DayRole.REST;
        }
    }

    private void place(TuneUpRace race) {
        int day = timeline.dayOf(race.date());
        roles[day] = DayRole.TUNE_UP;
        easyAfter[day] = race.easyDays();
        mostEasyDays = Math.max(mostEasyDays, race.easyDays());
    }

    /** Running days that fall away in a full week move to other weekdays that the athlete has. */
    private void replaceLostDays(int week) {
        int lost = pattern.daysPerWeek() - runs(week);
        if (lost <= 0 || !timeline.isFull(week)) {
            return;
        }
        timeline.daysOfWeek(week).stream()
                .filter(day -> roles[day] == DayRole.REST && availability.allows(timeline.date(day)))
                .limit(lost)
                .forEach(day -> roles[day] = DayRole.EASY);
    }

    /** Races on other weekdays than the athlete's must not make a week fuller, and every week keeps a day of rest. */
    private void dropSurplusDays(int week) {
        int days = timeline.daysOfWeek(week).length();
        int most = days < SHORT_WEEK || pattern.daysPerWeek() == 7 ? days : Math.min(pattern.daysPerWeek(), days - 1);
        int surplus = runs(week) - most;
        if (surplus > 0) {
            timeline.daysOfWeek(week).stream()
                    .boxed()
                    .filter(day -> roles[day] == DayRole.EASY)
                    .sorted(Comparator.comparingInt(this::worth))
                    .limit(surplus)
                    .forEach(day -> roles[day] = DayRole.REST);
        }
    }

    /** How much a running day is wanted when one of them has to go: days right before races least, then plain days. Ours; only the order matters. */
    private int worth(int day) {
        if (isRace(day + 1) || isRace(day + 2)) {
            return isRace(day + 1) ? 1 : 0;
        }
        DayOfWeek weekday = timeline.weekday(day);
        boolean special = weekday == pattern.longDay() || isForQuality(day);
        return special ? 3 : 2;
    }

    private void placeLongRun(int week) {
        int day = timeline.daysOfWeek(week).last(other -> timeline.weekday(other) == pattern.longDay());
        boolean early = timeline.daysToRace(day) >= LONG_RUN_TO_RACE && week != timeline.weekOf(timeline.raceDay());
        boolean tuneUp = role(day - 1) == DayRole.TUNE_UP || role(day + 1) == DayRole.TUNE_UP;
        if (role(day) == DayRole.EASY && early && !tuneUp && runs(week) >= FEWEST_WITH_LONG_RUN) {
            roles[day] = DayRole.LONG;
        }
    }

    /** Whether a day is one of those that the athlete's week has for quality. */
    boolean isForQuality(int day) {
        return pattern.qualityDays().contains(timeline.weekday(day));
    }

    /** Whether a race on the way is not slept off yet. */
    boolean isSoonAfterTuneUp(int day) {
        return isSoonAfterTuneUp(day, mostEasyDays);
    }

    /** The same with so many easy days at the most. */
    boolean isSoonAfterTuneUp(int day, int most) {
        return new Days(Math.max(0, day - most), day)
                .any(other -> role(other) == DayRole.TUNE_UP && day - other <= Math.min(most, easyAfter[other]));
    }

    /** Easy days after the race on the way that asks for the most of them, 0 without one. */
    int mostEasyDaysAfterATuneUp() {
        return mostEasyDays;
    }

    /** The share of the usual load that a day bears, less than 1 soon after six days away or more. */
    double share(int day) {
        return comebacks.isEmpty() ? 1 : comebacks.share(timeline.date(day));
    }

    /** Whether running begins again on a day, and is easy. */
    boolean isOfAComeback(int day) {
        return share(day) < 1;
    }

    private void placeShakeouts() {
        for (int day = 0; day < roles.length; day++) {
            if (roles[day] == DayRole.EASY && isRace(day + 1)) {
                roles[day] = DayRole.SHAKEOUT;
            }
        }
    }

    private boolean isRace(int day) {
        return role(day) == DayRole.RACE || role(day) == DayRole.TUNE_UP;
    }

    int runs(int week) {
        return timeline.daysOfWeek(week).count(day -> roles[day].isRun());
    }
}
