package app.stride.gateway.calls;

import java.util.function.Consumer;

/** Collects lines until there are enough for one write, or the first of them has waited for a moment. Any thread may add to it. */
final class Batch implements AutoCloseable {
    /** In characters: of the plain ones, as nearly all are, what the console hands on with one write. */
    static final int CAPACITY = 8192;

    private final Consumer<String> out;
    private final Consumer<Runnable> inAMoment;
    private final StringBuilder waiting = new StringBuilder(CAPACITY);
    private boolean due;
    private boolean closed;

    /** Gives lines to the one, and has the other run what it is given a moment later. */
    Batch(Consumer<String> out, Consumer<Runnable> inAMoment) {
        this.out = out;
        this.inAMoment = inAMoment;
    }

    void add(CharSequence line) {
        if (keep(line)) {
            inAMoment.accept(this::release);
        }
    }

    /** Whether somebody has to come for it. */
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

    /** What is there goes out, and what comes after it at once. */
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
