package app.stride.gateway.calls;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;

/** Collects lines until they fill one write, or the first of them has waited for a moment. Any thread may add to it. */
final class Batch implements AutoCloseable {
    /** What a pipe takes as a whole, without another writer's bytes in between (POSIX, PIPE_BUF; 4096 on Linux). */
    static final int CAPACITY = 4096;

    static final long MOMENT_MILLIS = 10;

    private final OutputStream out;
    private final BiConsumer<Long, Runnable> timer;
    private final byte[] bytes = new byte[CAPACITY];
    private int length;
    private boolean due;
    private boolean closed;

    /** Writes there without another buffer; the timer runs what it is given after so many milliseconds. */
    Batch(OutputStream out, BiConsumer<Long, Runnable> timer) {
        this.out = out;
        this.timer = timer;
    }

    void add(byte[] line) {
        if (keep(line)) {
            timer.accept(MOMENT_MILLIS, this::release);
        }
    }

    /** Whether somebody has to come for it. */
    private synchronized boolean keep(byte[] line) {
        if (length + line.length > CAPACITY) {
            empty();
        }
        if (closed || line.length > CAPACITY) {
            write(line, line.length);
            return false;
        }
        System.arraycopy(line, 0, bytes, length, line.length);
        length += line.length;
        boolean first = !due;
        due = true;
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
        release();
    }

    private void empty() {
        if (length > 0) {
            write(bytes, length);
            length = 0;
        }
    }

    private void write(byte[] source, int count) {
        try {
            out.write(source, 0, count);
        } catch (IOException nobodyReads) {
            // there is no other place to tell it
        }
    }
}
