package app.stride.benchmarks.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** All that are compared, and what has to be closed in the end. */
final class Ways implements AutoCloseable {
    private final List<Way> all = new ArrayList<>();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    List<Way> all() {
        return all;
    }

    void add(Way way) {
        all.add(way);
    }

    <T extends AutoCloseable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
