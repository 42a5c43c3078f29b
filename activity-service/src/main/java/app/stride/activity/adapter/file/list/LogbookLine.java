package app.stride.activity.adapter.file.list;

import app.stride.activity.domain.activity.LogbookEntry;
import java.util.function.UnaryOperator;

/** What came of reading one line of a list. */
sealed interface LogbookLine {
    /** It was understood. */
    record Told(LogbookEntry entry) implements LogbookLine {
        @Override
        public LogbookLine with(UnaryOperator<LogbookEntry> change) {
            return new Told(change.apply(entry));
        }
    }

    /**
     * Nobody goes as far in that time. It depends on the other lines what that means.
     *
     * @param entry without how far it was
     */
    record TooFast(LogbookEntry entry) implements LogbookLine {
        @Override
        public LogbookLine with(UnaryOperator<LogbookEntry> change) {
            return new TooFast(change.apply(entry));
        }
    }

    /**
     * It was not.
     *
     * @param reason what is missing in it or makes no sense, a sentence for the athlete
     */
    record Untold(String reason) implements LogbookLine {
        @Override
        public LogbookLine with(UnaryOperator<LogbookEntry> change) {
            return this;
        }
    }

    /** The same line with its activity changed. */
    LogbookLine with(UnaryOperator<LogbookEntry> change);

    /** A line that has no date. */
    LogbookLine UNDATED = new Untold("It does not say when it was.");

    /** A line whose date is missing, or no date that exists. */
    static LogbookLine undated(String date) {
        return date.isEmpty() ? UNDATED : new Untold("When it was is not understood: " + quoted(date) + ".");
    }

    /** The beginning of what stands there, between quotation marks. */
    static String quoted(String text) {
        return '"' + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + '"';
    }
}
