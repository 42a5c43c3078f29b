package app.stride.gateway.calls;

import java.time.Instant;

/** Writes the time of each line, to a microsecond. Nearly all lines are of the second that was written last, which need not be worked out again. */
final class LineTime {
    private record Second(long sinceEpoch, String text) {
        static Second of(long sinceEpoch) {
            String text = Instant.ofEpochSecond(sinceEpoch).toString();
            return new Second(sinceEpoch, text.replace('Z', '.'));
        }
    }

    /** Without a lock: whoever does not see the newest one works it out anew, and nobody sees half of one. */
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
