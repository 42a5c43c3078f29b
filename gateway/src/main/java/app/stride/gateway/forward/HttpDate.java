package app.stride.gateway.forward;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The current time in HTTP format (RFC 9110, 5.6.7); the JDK's formatter omits the leading zero of the day. */
final class HttpDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static final HttpDate SYSTEM = new HttpDate(Clock.systemUTC());

    private record Second(long sinceEpoch, String text) {}

    private final InstantSource clock;

    /** Lock-free: a thread that misses the newest value computes it again. */
    private volatile Second last = new Second(-1, "");

    HttpDate(InstantSource clock) {
        this.clock = clock;
    }

    /** Most responses fall into the same second as the one before. */
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
