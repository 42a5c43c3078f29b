package app.stride.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells the user what has been reached, each line with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A step that was reached. */
    void reached(String what) {
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        say(String.format(Locale.ROOT, "%7.1f s  %s", seconds, what));
    }

    void reached(Part part, String where) {
        reached(String.format(Locale.ROOT, "%-17s %s", part.label(), where));
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }
}
