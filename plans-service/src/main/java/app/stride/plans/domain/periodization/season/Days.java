package app.stride.plans.domain.periodization.season;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Days of a program in a row, counted from 0 at its start. Loops rather than streams: a plan looks at its weeks thousands of times.
 *
 * @param to the day after the last
 */
public record Days(int from, int to) {

    public int length() {
        return Math.max(0, to - from);
    }

    public boolean any(IntPredicate wanted) {
        return last(wanted) >= from;
    }

    public int count(IntPredicate wanted) {
        int count = 0;
        for (int day = from; day < to; day++) {
            count += wanted.test(day) ? 1 : 0;
        }
        return count;
    }

    /** The last day that is wanted, or the one before all of them when none is. */
    public int last(IntPredicate wanted) {
        int day = to - 1;
        while (day >= from && !wanted.test(day)) {
            day--;
        }
        return day;
    }

    public double sum(IntToDoubleFunction amount) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += amount.applyAsDouble(day);
        }
        return sum;
    }

    public void forEach(IntConsumer action) {
        for (int day = from; day < to; day++) {
            action.accept(day);
        }
    }

    public int[] toArray() {
        int[] days = new int[length()];
        for (int day = 0; day < days.length; day++) {
            days[day] = from + day;
        }
        return days;
    }

    public IntStream stream() {
        return IntStream.range(from, to);
    }
}
