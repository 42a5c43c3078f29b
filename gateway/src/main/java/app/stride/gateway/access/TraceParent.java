package app.stride.gateway.access;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where a call stands in a trace (W3C Trace Context, 3.2): an id of its own, in the trace of its caller or in one that begins here.
 *
 * @param sampled whether its caller records it
 */
record TraceParent(String traceId, String spanId, boolean sampled) {
    private static final String VERSION = "00-";
    private static final String LATER_VERSION_WITH_MORE = "-";
    private static final String NO_VERSION = "ff";
    private static final String FORM = "hh-hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh-hhhhhhhhhhhhhhhh-hh";
    private static final int TRACE_BEGIN = 3;
    private static final int SPAN_BEGIN = 36;
    private static final int FLAGS_BEGIN = 53;
    private static final int SAMPLED = 1;
    private static final String NOUGHT = "0";

    /** Of a call whose caller wrote this into its header, or wrote none; what is malformed is none. */
    static TraceParent below(@Nullable String written) {
        return written != null && isOne(written)
                ? new TraceParent(
                        written.substring(TRACE_BEGIN, SPAN_BEGIN - 1),
                        random(),
                        (HexFormat.fromHexDigit(written.charAt(FORM.length() - 1)) & SAMPLED) != 0)
                : new TraceParent(random() + random(), random(), false);
    }

    /** As it is passed on. */
    String header() {
        return VERSION + traceId + '-' + spanId + (sampled ? "-01" : "-00");
    }

    private static boolean isOne(String written) {
        int length = FORM.length();
        boolean complete = written.length() == length
                || (!written.startsWith(VERSION) && written.startsWith(LATER_VERSION_WITH_MORE, length));
        return complete
                && hasForm(written)
                && !written.startsWith(NO_VERSION)
                && !isNought(written, TRACE_BEGIN, SPAN_BEGIN - 1)
                && !isNought(written, SPAN_BEGIN, FLAGS_BEGIN - 1);
    }

    private static boolean hasForm(String written) {
        for (int i = 0; i < FORM.length(); i++) {
            char character = written.charAt(i);
            boolean digit = (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
            if (FORM.charAt(i) == 'h' ? !digit : character != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNought(String written, int begin, int end) {
        return NOUGHT.repeat(end - begin).regionMatches(0, written, begin, end - begin);
    }

    /** It is no secret, so it needs no secure chance; one that is nought would be none. */
    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
