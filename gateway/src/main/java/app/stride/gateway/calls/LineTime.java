package app.stride.gateway.calls;

import java.time.Instant;

/**
 * Formats the time of each line to the microsecond. Nearly all lines fall into the same second as the previous one,
 * whose text is reused.
 */
final class LineTime {
    private record Second(long sinceEpoch, String text) {
        static Second of(long sinceEpoch) {
            String text = Instant.ofEpochSecond(sinceEpoch).toString();
            return new Second(sinceEpoch, text.replace('Z', '.'));
        }
    }

    /** Lock-free: a thread that misses the newest value computes it again, and none sees a partial one. */
    private Second last = Second.of(0);

    void write(Instant time, StringBuilder line) {
        Second second = last;
        if (second.sinceEpoch() != time.getEpochSecond()) {
            second = Second.of(time.getEpochSecond());
            last = second;
        }
        line.append(second.text());
        int micros = time.getNano() / 1_000;
        for (int unit = 100_000; unit > 0; unit /= 10) {
            line.append((char) ('0' + micros / unit % 10));
        }
        line.append('Z');
    }
}
