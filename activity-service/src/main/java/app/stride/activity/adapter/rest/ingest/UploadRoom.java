package app.stride.activity.adapter.rest.ingest;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes may be on their way to the disk at once: where it is full, nobody's files come in, and a pod is evicted. */
public final class UploadRoom {
    private final long bytes;
    private final AtomicLong underWay = new AtomicLong();

    /** Room for so many bytes; for one upload there is room whatever its size. */
    public UploadRoom(long bytes) {
        this.bytes = bytes;
    }

    /** Takes so many bytes of it; false, and nothing is taken, when others have left too little. */
    boolean take(long length) {
        return takeMore(0, length);
    }

    /** The same for an upload that has taken some already. */
    boolean takeMore(long own, long more) {
        long before = underWay.getAndUpdate(taken -> fits(taken, own, more) ? taken + more : taken);
        return fits(before, own, more);
    }

    private boolean fits(long taken, long own, long more) {
        return taken == own || more <= bytes - taken;
    }

    /** How many bytes nobody has taken. */
    long left() {
        return bytes - underWay.get();
    }

    /** Gives back what was taken. */
    void giveBack(long length) {
        underWay.addAndGet(-length);
    }
}
