package app.stride.activity.adapter.file.fit;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.SamplesBuilder;

/** Speed and distance in three bytes, as foot pods and early watches write them: 12 bits of cm/s, 12 bits of sixteenths of a metre that begin anew every 256 m. */
final class FitPackedDistance {
    private static final int FIELD = 8;
    private static final int BITS = 12;
    private static final int NOTHING = 0xffffff;

    private final FitRollover sixteenths = new FitRollover(BITS);

    /** Fills in what the record does not say at length. */
    void fill(FitMessage message, SamplesBuilder sample) {
        if (!message.has(FIELD)) {
            return;
        }
        byte[] octets = message.octets(FIELD);
        int packed =
                octets.length < 3 ? NOTHING : octets[0] & 0xff | (octets[1] & 0xff) << 8 | (octets[2] & 0xff) << 16;
        if (packed == NOTHING) {
            return;
        }
        double metres = sixteenths.next(packed >> BITS) / 16.0;
        if (!sample.isSet(Channel.DISTANCE)) {
            sample.set(Channel.DISTANCE, metres);
        }
        if (!sample.isSet(Channel.SPEED)) {
            sample.set(Channel.SPEED, (packed & (1 << BITS) - 1) / 100.0);
        }
    }
}
