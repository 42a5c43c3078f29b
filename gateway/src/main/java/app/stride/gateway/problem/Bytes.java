package app.stride.gateway.problem;

/** Byte counts in words. */
final class Bytes {
    private static final long KIB = 1024;
    private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};

    private Bytes() {}

    /** The largest unit that gives a whole number: 1048576 is 1 MB. */
    static String inWords(long bytes) {
        long amount = bytes;
        int unit = 0;
        while (amount > 0 && amount % KIB == 0 && unit < UNITS.length - 1) {
            amount /= KIB;
            unit++;
        }
        return amount + " " + UNITS[unit];
    }
}
