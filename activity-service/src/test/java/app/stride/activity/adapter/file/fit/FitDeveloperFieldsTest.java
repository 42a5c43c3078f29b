package app.stride.activity.adapter.file.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.activity.adapter.file.ActivityFiles;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.testkit.FitBytes;
import app.stride.activity.testkit.RecordingArchive;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FitDeveloperFieldsTest {
    private static final int STRING = 0x07;

    enum Order {
        LITTLE(ByteOrder.LITTLE_ENDIAN),
        BIG(ByteOrder.BIG_ENDIAN);

        final ByteOrder order;

        Order(ByteOrder order) {
            this.order = order;
        }
    }

    /** A description of the developer field of this number: 16 bytes of name behind index, number and type. */
    private static FitBytes describe(FitBytes file, int number, int type, String name) {
        file.define(3, 206, 0, 1, FitBytes.UINT8, 1, 1, FitBytes.UINT8, 2, 1, FitBytes.UINT8, 3, 16, STRING);
        file.message(3).put(0, 1).put(number, 1).put(type, 1);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 16; i++) {
            file.put(i < text.length ? text[i] : 0, 1);
        }
        return file;
    }

    private static Samples read(byte[] file) {
        return ((Read) new ActivityFiles().read(file, "run.fit"))
                .recordings()
                .get(0)
                .samples();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void aSensorsPowerAndCadenceStandInForWhatTheWatchDoesNotMeasure(Order order) {
        FitBytes file = new FitBytes(order.order);
        describe(file, 0, FitBytes.UINT16, "Power");
        describe(file, 1, FitBytes.UINT8, "Cadence");
        describe(file, 2, FitBytes.UINT8, "Form Power");
        file.defineWithDeveloperFields(0, 20, new int[] {253, 4, FitBytes.UINT32, 3, 1, FitBytes.UINT8}, 2, 1, 1);
        for (int second = 0; second < 60; second++) {
            file.message(0)
                    .put(FitBytes.MORNING + second, 4)
                    .put(140, 1)
                    .put(270 + second, 2)
                    .put(88, 1)
                    .put(60, 1);
        }

        Samples samples = read(file.file());

        assertThat(samples.size()).isEqualTo(60);
        assertThat(samples.at(Channel.POWER, 59)).isEqualTo(329);
        assertThat(samples.at(Channel.CADENCE, 0)).isEqualTo(88);
        assertThat(samples.at(Channel.HEART_RATE, 59)).isEqualTo(140);
    }

    @Test
    void whatTheWatchMeasuresItselfIsNotReplaced() {
        FitBytes file = describe(new FitBytes(ByteOrder.LITTLE_ENDIAN), 0, FitBytes.UINT8, "Heart Rate");
        file.defineWithDeveloperFields(0, 20, new int[] {253, 4, FitBytes.UINT32, 3, 1, FitBytes.UINT8}, 1);
        file.message(0).put(FitBytes.MORNING, 4).put(140, 1).put(99, 1);
        file.message(0).put(FitBytes.MORNING + 1, 4).put(0xff, 1).put(98, 1);
        file.message(0).put(FitBytes.MORNING + 2, 4).put(141, 1).put(0xff, 1);

        Samples samples = read(file.file());

        assertThat(samples.at(Channel.HEART_RATE, 0)).isEqualTo(140);
        assertThat(samples.at(Channel.HEART_RATE, 1)).isEqualTo(98);
        assertThat(samples.at(Channel.HEART_RATE, 2)).isEqualTo(141);
    }

    @Test
    void strydsPowerComesOutOfRealRuns() {
        Samples samples = read(RecordingArchive.read("run/fit_fenix6x_workout_a_2020.fit"));

        assertThat(samples.mean(Channel.POWER)).isCloseTo(280, within(100.0));
    }
}
