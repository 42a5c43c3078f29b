package app.stride.activity.adapter.rest.ingest;

/** What one upload has of the room: all of its length, or, where it does not tell one, what has come and will have come by the next look. */
final class UploadShare {
    /** Of one that tells no length: more than comes from one look to the next, even over a fast line. */
    static final long AHEAD = 64L * 1024 * 1024;

    private final UploadRoom room;
    private long bytes;
    private boolean over;

    /** So many bytes, which are taken already. */
    UploadShare(UploadRoom room, long bytes) {
        this.room = room;
        this.bytes = bytes;
    }

    /** Whether there is room to go on, now that so much has come. */
    synchronized boolean growsWith(long come) {
        long more = come + AHEAD - bytes;
        if (over || more <= 0) {
            return true;
        }
        if (!room.takeMore(bytes, more)) {
            return false;
        }
        bytes += more;
        return true;
    }

    synchronized boolean isOver() {
        return over;
    }

    /** Gives it back, once. */
    synchronized void end() {
        if (!over) {
            over = true;
            room.giveBack(bytes);
        }
    }
}
