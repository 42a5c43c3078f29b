package app.stride.gateway.calls;

import java.util.function.Consumer;

/** Collects lines until they fill one write or the first has waited for a moment. Thread-safe. */
final class Batch implements AutoCloseable {
    /** In characters, nearly all of them ASCII: what the console forwards in one write. */
    static final int CAPACITY = 8192;

    private final Consumer<String> out;
    private final Consumer<Runnable> inAMoment;
    private final StringBuilder waiting = new StringBuilder(CAPACITY);
    private boolean due;
    private boolean closed;

    /** Passes lines to the first; the second runs a task a moment later. */
    Batch(Consumer<String> out, Consumer<Runnable> inAMoment) {
        this.out = out;
        this.inAMoment = inAMoment;
    }

    void add(CharSequence line) {
        if (keep(line)) {
            inAMoment.accept(this::release);
        }
    }

    /** Whether a flush has to be scheduled. */
    private synchronized boolean keep(CharSequence line) {
        if (waiting.length() + line.length() > CAPACITY) {
            empty();
        }
        waiting.append(line);
        if (closed) {
            empty();
        }
        boolean first = !due && !closed;
        due |= first;
        return first;
    }

    private synchronized void release() {
        due = false;
        empty();
    }

    /** Flushes what is there; later lines are written immediately. */
    @Override
    public synchronized void close() {
        closed = true;
        empty();
    }

    private void empty() {
        if (!waiting.isEmpty()) {
            String lines = waiting.toString();
            waiting.setLength(0);
            out.accept(lines);
        }
    }
}
