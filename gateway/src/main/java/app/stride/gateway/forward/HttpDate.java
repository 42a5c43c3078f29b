package app.stride.gateway.forward;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time of an answer as HTTP wants it (RFC 9110, 5.6.7), where the JDK's own format leaves out the zero of the first days of a month. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static final HttpDate SYSTEM = new HttpDate(Clock.systemUTC());

    private record Second(long sinceEpoch, String text) {}

    private final InstantSource clock;

    /** Without a lock: whoever does not see the newest one works it out anew. */
    private volatile Second last = new Second(-1, "");

    HttpDate(InstantSource clock) {
        this.clock = clock;
    }

    /** Most answers are of the second of the one before. */
    String now() {
        Instant now = clock.instant();
        Second second = last;
        if (second.sinceEpoch() != now.getEpochSecond()) {
            second = new Second(now.getEpochSecond(), FORMAT.format(now));
            last = second;
        }
        return second.text();
    }
}
