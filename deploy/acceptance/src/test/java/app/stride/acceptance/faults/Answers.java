package app.stride.acceptance.faults;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What was answered while the faults went on: how often, and what should never be. */
final class Answers {
    private static final int ENOUGH = 5;

    private final Map<Integer, AtomicInteger> byStatus = new ConcurrentSkipListMap<>();
    private final Queue<String> improper = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lost = new AtomicInteger();

    void count(String request, HttpResponse<String> response) {
        int status = response.statusCode();
        byStatus.computeIfAbsent(status, first -> new AtomicInteger()).incrementAndGet();
        boolean silent =
                status == 503 && response.headers().firstValue("Retry-After").isEmpty();
        if ((status == 500 || silent) && improper.size() < ENOUGH) {
            improper.add(request + " was answered " + status + " " + response.body());
        }
    }

    /** The connection broke before an answer came: whoever answered was killed. */
    void lost() {
        lost.incrementAndGet();
    }

    /** Errors that tell of a bug, and 503 that do not say when to come back. */
    List<String> improper() {
        return List.copyOf(improper);
    }

    /** Whether nothing failed, and no connection broke. */
    boolean onlySuccess() {
        return lost.get() == 0 && byStatus.keySet().stream().allMatch(status -> status < 500);
    }

    @Override
    public String toString() {
        return "answers " + new TreeMap<>(byStatus) + ", broken connections " + lost;
    }
}
