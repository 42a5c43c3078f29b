package app.stride.gateway.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.StructuredFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of calls by hand, to the letter as the JSON formatter does that is configured, and leaves all others to that one: there is a line a call,
 * and its members are always the same. What would have to be escaped is left to it as well.
 */
final class CallLines extends ExtFormatter {
    /** Where the fraction of a second follows: after {@code 2026-04-20T07:30:00}. */
    private static final int SECONDS_END = 19;

    private static final int NANO_DIGITS = 9;
    private static final int USUAL_LENGTH = 512;

    /** A time to the second as the configured formatter writes it, which is that of thousands of lines. */
    private record Second(long epoch, String text) {}

    private final StructuredFormatter configured;
    private final DateTimeFormatter times;
    private final String end;
    private volatile Second second = new Second(Long.MIN_VALUE, "");

    private CallLines(StructuredFormatter configured) {
        this.configured = configured;
        this.times = configured.getDateTimeFormatter();
        String delimiter = configured.getRecordDelimiter();
        this.end = delimiter == null ? "}" : "}" + delimiter;
    }

    /** Has all handlers that write JSON write lines of calls so. */
    static void install() {
        install(LogContext.getLogContext().getLogger("").getHandlers());
    }

    private static void install(Handler[] handlers) {
        for (Handler handler : handlers) {
            Formatter before = handler.getFormatter();
            Formatter after = inPlaceOf(before);
            if (after != before) {
                handler.setFormatter(after);
            }
            if (handler instanceof ExtHandler outer) {
                install(outer.getHandlers());
            }
        }
    }

    /** One that writes the same; the given one itself where this one would not, since it is configured to write more, less or otherwise. */
    static @Nullable Formatter inPlaceOf(@Nullable Formatter configured) {
        if (!(configured instanceof StructuredFormatter structured)) {
            return configured;
        }
        CallLines lines = new CallLines(structured);
        return probes().stream().allMatch(probe -> structured.format(probe).equals(lines.byHand(probe)))
                ? lines
                : configured;
    }

    private static List<ExtLogRecord> probes() {
        ExtLogRecord whole = new ExtLogRecord(Level.INFO, "GET /v1/… 200", AccessLog.class.getName());
        whole.setInstant(Instant.parse("2026-04-20T07:30:00Z"));
        whole.setMdc(Map.of());
        ExtLogRecord fraction = new ExtLogRecord(Level.WARNING, "PUT /v1 204", AccessLog.class.getName());
        fraction.setInstant(Instant.parse("2026-12-31T23:59:59.012300Z"));
        fraction.setMdc(Map.of("request_id", "one", "traceId", "two"));
        List<ExtLogRecord> probes = List.of(whole, fraction);
        probes.forEach(probe -> probe.setLoggerName(AccessLog.CATEGORY));
        return probes;
    }

    @Override
    public String format(ExtLogRecord line) {
        boolean ofCall = AccessLog.CATEGORY.equals(line.getLoggerName()) && line.getThrown() == null;
        String written = ofCall ? byHand(line) : null;
        return written == null ? configured.format(line) : written;
    }

    @Override
    public boolean isCallerCalculationRequired() {
        return configured.isCallerCalculationRequired();
    }

    /** Null where something would have to be escaped. */
    private @Nullable String byHand(ExtLogRecord line) {
        StringBuilder json = new StringBuilder(USUAL_LENGTH).append("{\"timestamp\":\"");
        time(json, line.getInstant());
        json.append('"');
        boolean plain = member(json, "loggerName", line.getLoggerName())
                && member(json, "level", line.getLevel().getName())
                && member(json, "message", formatMessage(line))
                && member(json, "threadName", line.getThreadName())
                && context(json, line.getMdcCopy())
                && (isAbsent(line.getHostName()) || member(json, "hostName", line.getHostName()));
        return plain ? json.append(end).toString() : null;
    }

    private void time(StringBuilder json, Instant instant) {
        Second now = second;
        if (now.epoch() != instant.getEpochSecond()) {
            Instant whole = Instant.ofEpochSecond(instant.getEpochSecond());
            now = new Second(instant.getEpochSecond(), times.format(whole));
            second = now;
        }
        String text = now.text();
        int seconds = Math.min(SECONDS_END, text.length());
        json.append(text, 0, seconds);
        fraction(json, instant.getNano());
        json.append(text, seconds, text.length());
    }

    /** As many digits as it needs; none of a whole second. */
    private static void fraction(StringBuilder json, int nanos) {
        if (nanos == 0) {
            return;
        }
        int digits = NANO_DIGITS;
        int rest = nanos;
        while (rest % 10 == 0) {
            rest /= 10;
            digits--;
        }
        json.append('.');
        int begin = json.length();
        json.append(rest);
        for (int length = json.length() - begin; length < digits; length++) {
            json.insert(begin, '0');
        }
    }

    private static boolean context(StringBuilder json, Map<String, String> values) {
        json.append(",\"mdc\":{");
        String separator = "";
        for (Map.Entry<String, String> value : values.entrySet()) {
            json.append(separator);
            if (!text(json, value.getKey()) || !text(json.append(':'), value.getValue())) {
                return false;
            }
            separator = ",";
        }
        json.append('}');
        return true;
    }

    private static boolean member(StringBuilder json, String name, @Nullable String value) {
        json.append(",\"").append(name).append("\":");
        return text(json, value);
    }

    private static boolean text(StringBuilder json, @Nullable String text) {
        if (text == null || !isPlain(text)) {
            return false;
        }
        json.append('"').append(text).append('"');
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
