package app.stride.activity.domain.activity;

import java.util.Map;

/** Samples as they are kept elsewhere: the clock in milliseconds and whole columns in their channels' steps. */
public final class SampleColumns {
    private SampleColumns() {}

    /**
     * The samples of these columns, which are taken as they are.
     *
     * @throws IllegalArgumentException when a column is longer or shorter than the clock
     */
    public static Samples joined(int[] millis, Map<Channel, int[]> columns) {
        columns.forEach((channel, column) -> {
            if (column.length != millis.length) {
                throw new IllegalArgumentException("The column of " + channel + " has " + column.length + " values for "
                        + millis.length + " points.");
            }
        });
        return millis.length == 0 ? Samples.none() : new Samples(millis, columns);
    }
}
