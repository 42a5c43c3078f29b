package app.stride.plans.domain.plan;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What kind of session a day holds; rest is one. */
public enum WorkoutType implements Coded {
    REST,
    EASY,
    EASY_STRIDES,
    LONG,
    LONG_PACE,
    TEMPO,
    TEMPO_SHORT,
    THRESHOLD,
    INTERVALS,
    RACE_PACE,
    STRIDES,
    SHAKEOUT,
    RACE;

    private static final Set<WorkoutType> QUALITY = EnumSet.of(TEMPO, TEMPO_SHORT, THRESHOLD, INTERVALS, RACE_PACE);
    private static final Set<WorkoutType> LONG_RUNS = EnumSet.of(LONG, LONG_PACE);

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WorkoutType of(String code) {
        return Coded.of(WorkoutType.class, code);
    }

    public boolean isRun() {
        return this != REST;
    }

    /** A session of work at or near race efforts, besides the long run and races. */
    public boolean isQuality() {
        return QUALITY.contains(this);
    }

    public boolean isLong() {
        return LONG_RUNS.contains(this);
    }

    /** A session that wants easy days on either side: quality, a long run or a race. */
    public boolean isHard() {
        return isQuality() || isLong() || this == RACE;
    }
}
