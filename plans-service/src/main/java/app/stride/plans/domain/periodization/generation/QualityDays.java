package app.stride.plans.domain.periodization.generation;

import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.season.Days;
import app.stride.plans.domain.periodization.season.Timeline;
import app.stride.plans.domain.periodization.season.WeekPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the quality sessions on days that have nothing hard beside them. */
final class QualityDays {

    /**
     * Daniels (2014): two to three easy days before a race; where the athlete's days leave no other, a taper block has its session
     * nearer.
     */
    private static final int QUALITY_TO_RACE = 3;

    /** Easy days before a tune-up race: Daniels, <i>Running Formula</i> (2014). */
    private static final int EASY_BEFORE_TUNE_UP = 2;

    /** Where Daniels' leave no day for it: ours, for two hard days in a row are none. */
    private static final int EASY_AT_LEAST = 1;

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
    private final Layout layout;

    QualityDays(Timeline timeline, WeekPattern pattern, Availability availability, Layout layout) {
        this.timeline = timeline;
        this.pattern = pattern;
        this.availability = availability;
        this.layout = layout;
    }

    /** Quality keeps its days from tune-up races, or where that leaves none comes a day nearer. */
    void place(int week, int sessions) {
        int wanted = sessions - timeline.daysOfWeek(week).count(day -> layout.role(day) == DayRole.TUNE_UP);
        place(week, wanted, Math.max(EASY_BEFORE_TUNE_UP, layout.mostEasyDaysAfterATuneUp()));
        place(week, Math.min(1, wanted), Layout.EASY_DAYS_THAT_LEAVE_QUALITY);
        place(week, Math.min(1, wanted), EASY_BEFORE_TUNE_UP);
        place(week, Math.min(1, wanted), EASY_AT_LEAST);
    }

    private void place(int week, int sessions, int mostEasyDays) {
        int wanted = sessions - timeline.daysOfWeek(week).count(day -> layout.role(day) == DayRole.QUALITY);
        if (wanted <= 0) {
            return;
        }
        for (int day : inOrderOfPreference(week)) {
            if (wanted > 0 && timeline.daysToRace(day) >= QUALITY_TO_RACE && takesQuality(day, mostEasyDays)) {
                layout.assign(day, DayRole.QUALITY);
                wanted--;
            }
        }
    }

    private List<Integer> inOrderOfPreference(int week) {
        List<Integer> usual = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        timeline.daysOfWeek(week).forEach(day -> (layout.isForQuality(day) ? usual : others).add(day));
        usual.sort(Comparator.comparingInt(day -> pattern.qualityDays().indexOf(timeline.weekday(day))));
        usual.addAll(others);
        return usual;
    }

    /** Whether a day is easy and no hard day, race or return from a pause is too near. */
    private boolean takesQuality(int day, int mostEasyDays) {
        int before = Math.min(EASY_BEFORE_TUNE_UP, mostEasyDays);
        return layout.role(day) == DayRole.EASY
                && !layout.role(day - 1).isHard()
                && !layout.role(day + 1).isHard()
                && !isFirstBack(day)
                && !layout.isOfAComeback(day)
                && !new Days(day + 1, day + before + 1).any(other -> layout.role(other) == DayRole.TUNE_UP)
                && !layout.isSoonAfterTuneUp(day, mostEasyDays);
    }

    /** Whether a day is the first run after some days away. */
    private boolean isFirstBack(int day) {
        int last = day - 1;
        int away = 0;
        while (last >= 0 && !layout.role(last).isRun()) {
            away += availability.isAway(timeline.date(last)) ? 1 : 0;
            last--;
        }
        return away >= PAUSE;
    }

    /** Each block of the taper keeps a session of some speed; the last one may take the place of a long run. */
    void keepInBlock(int block) {
        if (timeline.block(block)
                .any(day -> layout.role(day) == DayRole.QUALITY || layout.role(day) == DayRole.TUNE_UP)) {
            return;
        }
        LAST_QUALITY.stream()
                .map(days -> timeline.raceDay() - 7 * (block - 1) - days)
                .filter(day -> day >= 0 && takesQuality(day, EASY_AT_LEAST))
                .findFirst()
                .ifPresentOrElse(day -> layout.assign(day, DayRole.QUALITY), () -> giveUpLongRun(block));
    }

    private void giveUpLongRun(int block) {
        timeline.block(block).stream()
                .filter(day -> layout.role(day) == DayRole.LONG && block == 1 && !layout.isOfAComeback(day))
                .forEach(day -> layout.assign(day, DayRole.QUALITY));
    }
}
