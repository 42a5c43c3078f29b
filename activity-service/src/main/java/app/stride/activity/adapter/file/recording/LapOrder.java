package app.stride.activity.adapter.file.recording;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** Puts laps in the order in which they were run: some programs write them in another one, the latest first. */
public final class LapOrder {
    private LapOrder() {}

    /**
     * The laps by their beginning; as they are where one of them does not tell it.
     *
     * @param begin milliseconds, {@link DateTimeText#ABSENT} where a lap does not tell
     */
    public static <T> List<T> byBeginning(List<T> laps, ToLongFunction<T> begin) {
        boolean told = laps.stream().mapToLong(begin).noneMatch(time -> time == DateTimeText.ABSENT);
        return told ? laps.stream().sorted(Comparator.comparingLong(begin)).toList() : laps;
    }
}
