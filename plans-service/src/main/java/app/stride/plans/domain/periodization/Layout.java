package app.stride.plans.domain.periodization;

import java.time.DayOfWeek;
import java.util.ArrayList;
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

    /**
     * Daniels (2014): two to three easy days before a race; where the athlete's days leave no other, a taper block has its session
     * nearer.
     */
    private static final int QUALITY_TO_RACE = 3;

    /** Easy days before a tune-up race, and one after it for each 3 km raced: Daniels, <i>Running Formula</i> (2014). */
    private static final int EASY_BEFORE_TUNE_UP = 2;

    /** Kilometres raced for each easy day after a race: Daniels, <i>Running Formula</i> (2014). */
    private static final double RACED_PER_EASY_DAY_KM = 3;

    /** Ours: as many as a 10k asks for; more would take all quality from the week after a longer race. */
    private static final int MOST_EASY_AFTER_TUNE_UP = 4;

    /**
     * Whoever was away for so many days runs easily on the first day back: Daniels' table of return (2014) begins every return so;
     * from the third day on is ours, a weekend is no pause.
     */
    private static final int PAUSE = 3;

    /**
     * Days before the race that suit the last sharpening, the best first: four in Pfitzinger and Douglas (2009), the order of the
     * others is ours.
     */
    private static final List<Integer> LAST_QUALITY = List.of(4, 5, 3, 6, 2, 7);

    private final Timeline timeline;
    private final WeekPattern pattern;
    private final Availability availability;
    private final DayRole[] roles;
    private final int[] easyAfter;

    private Layout(Timeline timeline, WeekPattern pattern, Availability availability) {
        this.timeline = timeline;
        this.pattern = pattern;
        this.availability = availability;
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
        for (int week = 0; week < timeline.weeks(); week++) {
            layout.placeQuality(week, quality.applyAsInt(week));
        }
        for (int block = timeline.taper().blocks(); block > 0; block--) {
            layout.keepQualityInBlock(block);
        }
        layout.placeShakeouts();
        return layout;
    }

    DayRole role(int day) {
        return day >= 0 && day < roles.length ? roles[day] : DayRole.REST;
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
        easyAfter[day] = Math.min(
                MOST_EASY_AFTER_TUNE_UP, (int) Math.ceil(race.distance().kilometres() / RACED_PER_EASY_DAY_KM));
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
        int most = days < 3 || pattern.daysPerWeek() == 7 ? days : Math.min(pattern.daysPerWeek(), days - 1);
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

    /** How much a running day is wanted when one of them has to go: days right before races least, then plain days. */
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
        if (role(day) == DayRole.EASY && early && !tuneUp && runs(week) >= 3) {
            roles[day] = DayRole.LONG;
        }
    }

    /** Quality keeps its days from tune-up races, or where that leaves none comes a day nearer. */
    private void placeQuality(int week, int sessions) {
        int wanted = sessions - timeline.daysOfWeek(week).count(day -> roles[day] == DayRole.TUNE_UP);
        placeQuality(week, wanted, MOST_EASY_AFTER_TUNE_UP);
        placeQuality(week, Math.min(1, wanted), EASY_BEFORE_TUNE_UP);
        placeQuality(week, Math.min(1, wanted), 1);
    }

    private void placeQuality(int week, int sessions, int mostEasyDays) {
        int wanted = sessions - timeline.daysOfWeek(week).count(day -> roles[day] == DayRole.QUALITY);
        if (wanted <= 0) {
            return;
        }
        for (int day : inOrderOfPreference(week)) {
            if (wanted > 0 && timeline.daysToRace(day) >= QUALITY_TO_RACE && takesQuality(day, mostEasyDays)) {
                roles[day] = DayRole.QUALITY;
                wanted--;
            }
        }
    }

    private List<Integer> inOrderOfPreference(int week) {
        List<Integer> usual = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        timeline.daysOfWeek(week).forEach(day -> (isForQuality(day) ? usual : others).add(day));
        usual.sort(Comparator.comparingInt(day -> pattern.qualityDays().indexOf(timeline.weekday(day))));
        usual.addAll(others);
        return usual;
    }

    /** Whether a day is one of those that the athlete's week has for quality. */
    boolean isForQuality(int day) {
        return pattern.qualityDays().contains(timeline.weekday(day));
    }

    /** Whether a day is easy and no hard day, race or return from a pause is too near. */
    private boolean takesQuality(int day, int mostEasyDays) {
        int before = Math.min(EASY_BEFORE_TUNE_UP, mostEasyDays);
        return roles[day] == DayRole.EASY
                && !role(day - 1).isHard()
                && !role(day + 1).isHard()
                && !isFirstBack(day)
                && !new Days(day + 1, day + before + 1).any(other -> role(other) == DayRole.TUNE_UP)
                && !isSoonAfterTuneUp(day, mostEasyDays);
    }

    /** Whether a race on the way is not slept off yet. */
    boolean isSoonAfterTuneUp(int day) {
        return isSoonAfterTuneUp(day, MOST_EASY_AFTER_TUNE_UP);
    }

    private boolean isSoonAfterTuneUp(int day, int mostEasyDays) {
        return new Days(Math.max(0, day - mostEasyDays), day)
                .any(other ->
                        role(other) == DayRole.TUNE_UP && day - other <= Math.min(mostEasyDays, easyAfter[other]));
    }

    /** Whether a day is the first run after some days away. */
    private boolean isFirstBack(int day) {
        int last = day - 1;
        int away = 0;
        while (last >= 0 && !roles[last].isRun()) {
            away += availability.isAway(timeline.date(last)) ? 1 : 0;
            last--;
        }
        return away >= PAUSE;
    }

    /** Each block of the taper keeps a session of some speed; the last one may take the place of a long run. */
    private void keepQualityInBlock(int block) {
        if (timeline.block(block).any(day -> role(day) == DayRole.QUALITY || role(day) == DayRole.TUNE_UP)) {
            return;
        }
        LAST_QUALITY.stream()
                .map(days -> timeline.raceDay() - 7 * (block - 1) - days)
                .filter(day -> day >= 0 && takesQuality(day, 1))
                .findFirst()
                .ifPresentOrElse(day -> roles[day] = DayRole.QUALITY, () -> giveUpLongRun(block));
    }

    private void giveUpLongRun(int block) {
        timeline.block(block).stream()
                .filter(day -> role(day) == DayRole.LONG && block == 1)
                .forEach(day -> roles[day] = DayRole.QUALITY);
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
