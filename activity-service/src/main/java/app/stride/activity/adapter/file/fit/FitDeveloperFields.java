package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.SamplesBuilder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What apps and sensors such as Stryd's add to the records of a watch, by fields that the file itself describes. They stand in for what the watch
 * did not measure, and never replace what it did.
 */
final class FitDeveloperFields {
    private static final int RECORD = 20;
    private static final int DISTANCE = 5;
    private static final double NO_SCALE = 1;

    /** A field that means something to us. */
    private record Meaning(Channel channel, FitType type, double scale, double offset) {}

    private final Map<Integer, Meaning> meanings = new HashMap<>();

    /** Takes in a field description message. */
    void describe(FitMessage description) {
        Channel channel = channel(description);
        if (channel == null || meanings.size() >= Limits.NAMES) {
            return;
        }
        double scale = description.scaled(6, 1, 0);
        double offset = description.scaled(7, 1, 0);
        int key = FitDefinition.developerKey(description.code(0), description.code(1));
        meanings.put(
                key,
                new Meaning(
                        channel,
                        FitType.of(description.code(2) & 0x1f),
                        scale > 0 ? scale : NO_SCALE,
                        Double.isNaN(offset) ? 0 : offset));
    }

    /** By the number of the watch's own field that it is like, else by its name. */
    private static @Nullable Channel channel(FitMessage description) {
        int message = description.code(14);
        if (message >= 0 && message != RECORD) {
            return null;
        }
        Channel known = message < 0 ? null : ofNative(description.code(15));
        String name = description.text(3);
        return known != null || name == null ? known : ofName(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Channel ofNative(int field) {
        return switch (field) {
            case 3 -> Channel.HEART_RATE;
            case 4 -> Channel.CADENCE;
            case DISTANCE -> Channel.DISTANCE;
            case 6, 73 -> Channel.SPEED;
            case 7 -> Channel.POWER;
            default -> null;
        };
    }

    private static @Nullable Channel ofName(String name) {
        return switch (name) {
            case "heart rate", "heart_rate" -> Channel.HEART_RATE;
            case "cadence" -> Channel.CADENCE;
            case "distance" -> Channel.DISTANCE;
            case "speed" -> Channel.SPEED;
            case "power", "running power", "rp_power" -> Channel.POWER;
            default -> null;
        };
    }

    /** Adds to the present sample what the watch left out of it. */
    void fill(FitMessage record, SamplesBuilder sample) {
        int[] layout = record.developerLayout();
        for (int i = 0; i < layout.length; i += 3) {
            Meaning meaning = meanings.get(layout[i]);
            if (meaning != null && !sample.isSet(meaning.channel()) && !countsItself(record, meaning.channel())) {
                double value = record.real(layout[i + 1], layout[i + 2], meaning.type());
                sample.set(meaning.channel(), plausible(meaning.channel(), value / meaning.scale() - meaning.offset()));
            }
        }
    }

    /** Two devices' distances do not mix: where the watch counts one, a gap in it stays a gap. */
    private static boolean countsItself(FitMessage record, Channel channel) {
        return channel == Channel.DISTANCE && record.has(DISTANCE);
    }

    private static double plausible(Channel channel, double value) {
        if (channel == Channel.HEART_RATE) {
            return Plausible.heartRate(value);
        }
        return value >= 0 && value < 1_000_000 ? value : Double.NaN;
    }
}
