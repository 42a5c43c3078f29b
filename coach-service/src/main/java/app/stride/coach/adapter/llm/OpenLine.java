package app.stride.coach.adapter.llm;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a call listens to, so that another thread can end it. An interrupt alone does not: while an answer is read the JDK's client
 * swallows it before Java 20 (JDK-8294047), and would listen to the end.
 */
final class OpenLine implements Closeable {

    private static final ThreadLocal<OpenLine> CURRENT = new ThreadLocal<>();

    private @Nullable InputStream answer;
    private boolean closed;

    /** Runs a call; what it listens to can be closed from now on. */
    void during(Runnable call) {
        CURRENT.set(this);
        try {
            call.run();
        } finally {
            CURRENT.remove();
        }
    }

    /** The call of this thread begins to listen; at once to nothing where it was ended meanwhile. */
    static InputStream listening(InputStream answer) {
        @Nullable OpenLine line = CURRENT.get();
        if (line != null) {
            line.opened(answer);
        }
        return answer;
    }

    private synchronized void opened(InputStream opened) {
        answer = opened;
        if (closed) {
            close(opened);
        }
    }

    /** Ends the call, whoever asks for it. */
    @Override
    public synchronized void close() {
        closed = true;
        if (answer != null) {
            close(answer);
        }
    }

    private static void close(InputStream open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
