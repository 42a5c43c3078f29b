package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a chest strap kept by itself while the watch did not hear it, as under water: beats on the strap's own clock, which one message sets by the watch's. */
final class FitHeartBeats implements Consumer<FitMessage> {
    private static final int TIMESTAMP = 253;
    private static final int FRACTION = 0;
    private static final int RATE = 6;
    private static final int EVENT = 9;
    private static final int PACKED_EVENT = 10;
    private static final int PACKED_BITS = 12;
    /** Events are counted in so many parts of a second. */
    private static final double PARTS = 1024;
    /** Seconds for which a beat tells the rate. */
    private static final double FRESH = 5;

    private final FitRollover clock = new FitRollover(PACKED_BITS);
    private double[] seconds = new double[64];
    private double[] rates = new double[64];
    private int size;
    private double zero = Double.NaN;

    @Override
    public void accept(FitMessage message) {
        long[] beats = message.numbers(RATE);
        long[] events = message.numbers(EVENT);
        if (events.length > 0 && events[0] != FitMessage.ABSENT) {
            setClock(message, events[0]);
        }
        for (int i = 0; i < Math.min(events.length, beats.length); i++) {
            if (events[i] != FitMessage.ABSENT) {
                clock.begin(events[i]);
                add(events[i], beats[i]);
            }
        }
        byte[] packed = events.length > 0 ? new byte[0] : message.octets(PACKED_EVENT);
        for (int i = 0; i < Math.min(packed.length * Byte.SIZE / PACKED_BITS, beats.length); i++) {
            add(clock.next(event(packed, i)), beats[i]);
        }
    }

    private void setClock(FitMessage message, long event) {
        long time = message.number(TIMESTAMP);
        if (time != FitMessage.ABSENT) {
            double fraction = message.scaled(FRACTION, 1 << 15, 0);
            zero = time + (Double.isNaN(fraction) ? 0 : fraction) - event / PARTS;
        }
    }

    /** Two events stand in three bytes. */
    private static int event(byte[] packed, int place) {
        int at = place / 2 * 3;
        int middle = packed[at + 1] & 0xff;
        return place % 2 == 0 ? packed[at] & 0xff | (middle & 0xf) << 8 : middle >> 4 | (packed[at + 2] & 0xff) << 4;
    }

    private void add(long event, long rate) {
        double bpm = Plausible.heartRate(rate == FitMessage.ABSENT ? Double.NaN : rate);
        if (Double.isNaN(zero) || Double.isNaN(bpm) || size == Limits.SAMPLES) {
            return;
        }
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
            rates = Arrays.copyOf(rates, size * 2);
        }
        seconds[size] = zero + event / PARTS;
        rates[size++] = bpm;
    }

    /**
     * The samples with these heart rates where they have none at all.
     *
     * @param first when the first sample was taken, in FIT's seconds
     */
    Samples fillIn(Samples samples, long first) {
        if (size == 0 || samples.isEmpty() || samples.has(Channel.HEART_RATE)) {
            return samples;
        }
        double[] filled = new double[samples.size()];
        int beat = 0;
        for (int i = 0; i < filled.length; i++) {
            double time = first + samples.seconds(i);
            while (beat + 1 < size && seconds[beat + 1] <= time) {
                beat++;
            }
            boolean fresh = seconds[beat] <= time && time - seconds[beat] < FRESH;
            filled[i] = fresh ? rates[beat] : Double.NaN;
        }
        return samples.with(Channel.HEART_RATE, filled);
    }
}
