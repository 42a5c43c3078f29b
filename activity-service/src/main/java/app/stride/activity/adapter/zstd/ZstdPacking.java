package app.stride.activity.adapter.zstd;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.SampleColumns;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.usecase.ingest.PackedFile;
import app.stride.activity.usecase.ingest.PackedSamples;
import app.stride.activity.usecase.ingest.Packing;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps samples as columns of differences, compressed: a byte for the layout, a byte for the number of channels, and per channel its code and
 * its column; the clock comes first.
 */
@ApplicationScoped
public class ZstdPacking implements Packing {
    private static final byte LAYOUT = 1;
    /** Small and quick: higher levels win little on differences. */
    private static final int LEVEL = 3;
    /** Bytes of a file after which it is looked whether packing is worth it: to pack in one go takes the memory of the whole file twice more. */
    private static final int SLICE = 1 << 18;

    /** Codes are kept in the database: they are never given anew, whatever becomes of the enum. */
    private static int code(Channel channel) {
        return switch (channel) {
            case DISTANCE -> 1;
            case ALTITUDE -> 2;
            case HEART_RATE -> 3;
            case CADENCE -> 4;
            case SPEED -> 5;
            case LATITUDE -> 6;
            case LONGITUDE -> 7;
            case TEMPERATURE -> 8;
            case POWER -> 9;
        };
    }

    @Override
    public PackedSamples pack(Samples samples) {
        List<Channel> channels =
                Arrays.stream(Channel.values()).filter(samples::has).toList();
        ByteBuffer plain = ByteBuffer.allocate(
                        2 + channels.size() + Integer.BYTES * samples.size() * (channels.size() + 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(LAYOUT)
                .put((byte) channels.size());
        putDifferences(plain, samples.millis());
        for (Channel channel : channels) {
            plain.put((byte) code(channel));
            putDifferences(plain, samples.column(channel));
        }
        return new PackedSamples(samples.size(), Zstd.compress(plain.array(), LEVEL));
    }

    @Override
    public Samples unpack(PackedSamples packed) {
        int points = packed.points();
        ByteBuffer plain = ByteBuffer.wrap(decompressed(packed.content())).order(ByteOrder.LITTLE_ENDIAN);
        if (plain.get() != LAYOUT) {
            throw new IllegalStateException("These samples were kept by a newer version.");
        }
        int channels = plain.get();
        int[] millis = takeDifferences(plain, points);
        Map<Channel, int[]> columns = new EnumMap<>(Channel.class);
        for (int i = 0; i < channels; i++) {
            columns.put(channel(plain.get()), takeDifferences(plain, points));
        }
        return SampleColumns.joined(millis, columns);
    }

    @Override
    public PackedFile pack(byte[] file) {
        SmallerBytes small = new SmallerBytes(file.length);
        try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(small, LEVEL)) {
            for (int at = 0; at < file.length && small.fit(); at += SLICE) {
                zstd.write(file, at, Math.min(SLICE, file.length - at));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory has no such failures.", impossible);
        }
        return small.fit()
                ? new PackedFile(true, file.length, small.toByteArray())
                : new PackedFile(false, file.length, file);
    }

    @Override
    public byte[] unpack(PackedFile packed) {
        return packed.zstd() ? Zstd.decompress(packed.content(), packed.size()) : packed.content();
    }

    private static Channel channel(int code) {
        return Arrays.stream(Channel.values())
                .filter(channel -> code(channel) == code)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No channel has the code " + code));
    }

    /** Differences wrap around like the integers do, so that every value comes back. */
    private static void putDifferences(ByteBuffer plain, int[] column) {
        int before = 0;
        for (int value : column) {
            plain.putInt(value - before);
            before = value;
        }
    }

    private static int[] takeDifferences(ByteBuffer plain, int points) {
        int[] column = new int[points];
        int value = 0;
        for (int i = 0; i < points; i++) {
            value += plain.getInt();
            column[i] = value;
        }
        return column;
    }

    private static byte[] decompressed(byte[] content) {
        return Zstd.decompress(content, Math.toIntExact(Zstd.getFrameContentSize(content)));
    }
}
