package app.stride.activity.adapter.zstd;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes that are worth keeping only as long as they are fewer than those of the file that they stand for. */
final class SmallerBytes extends OutputStream {
    private static final int PIECE = 1 << 18;

    private final List<byte[]> pieces = new ArrayList<>();
    private final int limit;
    private int size;

    /** For fewer bytes than this. */
    SmallerBytes(int limit) {
        this.limit = limit;
    }

    boolean fit() {
        return size < limit;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        int done = 0;
        while (done < length && fit()) {
            if (size % PIECE == 0) {
                pieces.add(new byte[Math.min(PIECE, limit - size)]);
            }
            int next = Math.min(length - done, Math.min(PIECE - size % PIECE, limit - size));
            System.arraycopy(content, offset + done, pieces.get(pieces.size() - 1), size % PIECE, next);
            size += next;
            done += next;
        }
        if (!fit()) {
            pieces.clear();
        }
    }

    byte[] toByteArray() {
        byte[] whole = new byte[size];
        for (int i = 0; i < pieces.size(); i++) {
            System.arraycopy(pieces.get(i), 0, whole, i * PIECE, Math.min(PIECE, size - i * PIECE));
        }
        return whole;
    }
}
