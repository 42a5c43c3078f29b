package app.stride.activity.adapter.zstd;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.SampleColumns;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.usecase.ingest.PackedFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ZstdPackingPropertiesTest {
    private final ZstdPacking packing = new ZstdPacking();

    @Property(tries = 200, seed = "42")
    void samplesComeBackAsTheyWere(@ForAll @IntRange(max = 3000) int points, @ForAll long seed) {
        Samples samples = samples(points, new Random(seed));

        Samples unpacked = packing.unpack(packing.pack(samples));

        assertThat(unpacked.millis()).isEqualTo(samples.millis());
        for (Channel channel : Channel.values()) {
            assertThat(unpacked.has(channel)).isEqualTo(samples.has(channel));
            assertThat(unpacked.column(channel)).isEqualTo(samples.column(channel));
        }
    }

    @Property(tries = 200, seed = "42")
    void filesComeBackAsTheyWere(@ForAll byte[] file) {
        PackedFile packed = packing.pack(file);

        assertThat(packing.unpack(packed)).isEqualTo(file);
        assertThat(packed.content().length).isLessThanOrEqualTo(file.length);
        assertThat(packed.size()).isEqualTo(file.length);
    }

    /** Any values at all, the missing one and the extremes among them, in any set of channels. */
    private static Samples samples(int points, Random random) {
        int[] millis = random.ints(points, 0, 100_000_000).sorted().toArray();
        Map<Channel, int[]> columns = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextBoolean()) {
                columns.put(channel, column(points, random));
            }
        }
        return SampleColumns.joined(millis, columns);
    }

    private static int[] column(int points, Random random) {
        int[] column = new int[points];
        Arrays.setAll(column, i -> switch (random.nextInt(20)) {
            case 0 -> Samples.MISSING;
            case 1 -> Integer.MAX_VALUE;
            default -> random.nextInt(2_000_000) - 1_000_000;
        });
        return column;
    }
}
