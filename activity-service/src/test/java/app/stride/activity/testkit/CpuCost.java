package app.stride.activity.testkit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What a piece of work costs, by the thread's own CPU time, and of several times the best, so that neither a busy machine nor a cold one decides.
 */
public final class CpuCost {
    private static final int TIMES = 12;

    /** Work that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    private CpuCost() {}

    /** Milliseconds; the work is done again as long as it takes more than is enough. */
    public static double millis(double enough, Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES && best > enough; i++) {
            long before = threads.getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - before) / 1e6);
        }
        return best;
    }
}
