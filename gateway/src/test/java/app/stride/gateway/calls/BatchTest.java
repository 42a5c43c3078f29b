package app.stride.gateway.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final List<String> writes = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Batch batch = new Batch(writes::add, later::add);

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

        assertThat(writes).containsExactly("one\n");
        later.remove().run();
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
        batch.add(line);
    }
}
