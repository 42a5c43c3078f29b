package app.stride.activity.adapter.file.list;

/**
 * Puts the cells of a row right in which a quote stands once within quotes, which RFC 4180 writes twice: Garmin
 * writes a title as the athlete did, such as {@code "6x20", easy"}. It is known by a row of more or fewer cells than
 * the header has.
 */
final class LooseQuotes {
    private final String text;
    private final char separator;
    private final int[] starts;

    private LooseQuotes(String text, char separator, int[] starts) {
        this.text = text;
        this.separator = separator;
        this.starts = starts;
    }

    /**
     * Where the cells of a row begin.
     *
     * @param starts where they begin as RFC 4180 has it, and where one more would
     * @param width cells of the header
     */
    static int[] putRight(String text, char separator, int[] starts, int width) {
        int surplus = starts.length - 1 - width;
        if (surplus == 0 || surplus < -1) {
            return starts;
        }
        LooseQuotes row = new LooseQuotes(text, separator, starts);
        return surplus < 0 ? row.parted() : row.joined(surplus);
    }

    /** The last quote of a title was taken for one with that which ends the cell: what follows is another cell. */
    private int[] parted() {
        for (int cell = 0; cell + 1 < starts.length; cell++) {
            int next = isQuote(starts[cell]) ? partedAt(starts[cell] + 1, starts[cell + 1] - 1) : -1;
            if (next >= 0) {
                return parted(cell, next);
            }
        }
        return starts;
    }

    /** Where a quoted cell begins behind two quotes and a separator; -1 where none does. */
    private int partedAt(int from, int to) {
        for (int at = from; at + 4 < to; at++) {
            boolean ends = isQuote(at) && isQuote(at + 1) && text.charAt(at + 2) == separator;
            if (ends && isQuote(at + 3) && !isQuote(at + 4)) {
                return at + 3;
            }
        }
        return -1;
    }

    private int[] parted(int cell, int start) {
        int[] parted = new int[starts.length + 1];
        System.arraycopy(starts, 0, parted, 0, cell + 1);
        parted[cell + 1] = start;
        System.arraycopy(starts, cell + 1, parted, cell + 2, starts.length - cell - 1);
        return parted;
    }

    /** A quote before a separator was taken for the end of a cell, which ends as many cells later in another one. */
    private int[] joined(int surplus) {
        for (int last = surplus; last + 1 < starts.length; last++) {
            if (isQuote(starts[last - surplus]) && !isQuote(starts[last]) && isQuote(starts[last + 1] - 2)) {
                return joined(last - surplus, last);
            }
        }
        return starts;
    }

    private int[] joined(int first, int last) {
        int[] joined = new int[starts.length - last + first];
        System.arraycopy(starts, 0, joined, 0, first + 1);
        System.arraycopy(starts, last + 1, joined, first + 1, starts.length - last - 1);
        return joined;
    }

    private boolean isQuote(int at) {
        return at < text.length() && text.charAt(at) == '"';
    }
}
