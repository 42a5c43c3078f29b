package app.stride.gateway.calls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final List<String> writes = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Batch batch = new Batch(
            new OutputStream() {
                @Override
                public void write(int one) {
                    throw new IllegalStateException("byte by byte");
                }

                @Override
                public void write(byte[] bytes, int offset, int count) {
                    writes.add(new String(bytes, offset, count, US_ASCII));
                }
            },
            (millis, work) -> later.add(work));

    @Test
    void linesOfOneMomentGoOutTogether() {
        add("one\n");
        add("two\n");
        assertThat(writes).isEmpty();
        assertThat(later).hasSize(1);

        later.remove().run();
        assertThat(writes).containsExactly("one\ntwo\n");

        add("three\n");
        later.remove().run();
        assertThat(writes).containsExactly("one\ntwo\n", "three\n");
    }

    @Test
    void whatFillsAWriteDoesNotWait() {
        String half = "x".repeat(Batch.CAPACITY / 2);
        add(half);
        add(half);
        add("more\n");

        assertThat(writes).containsExactly(half + half);
        later.remove().run();
        assertThat(writes).containsExactly(half + half, "more\n");
        assertThat(later).isEmpty();
    }

    @Test
    void aLongLineFollowsWhatCameBeforeIt() {
        String longer = "x".repeat(Batch.CAPACITY + 1);
        add("one\n");
        add(longer);

        assertThat(writes).containsExactly("one\n", longer);
    }

    @Test
    void atTheEndNothingStaysAndNothingWaits() {
        add("one\n");
        batch.close();
        add("two\n");

        assertThat(writes).containsExactly("one\n", "two\n");
    }

    private void add(String line) {
        batch.add(line.getBytes(US_ASCII));
    }
}
