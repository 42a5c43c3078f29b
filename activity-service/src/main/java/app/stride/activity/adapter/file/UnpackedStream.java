package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.ReadOutcome;
import app.stride.activity.domain.activity.ReadOutcome.Read;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Packed content that unpacks as it is read; it ends, with a remark, where the content is damaged or grows too large. */
final class UnpackedStream extends FilterInputStream {
    private long left;
    private @Nullable String remark;

    UnpackedStream(InputStream packed, long limit) {
        super(packed);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (remark != null) {
            return -1;
        }
        if (left == 0) {
            remark = "The file is too large once unpacked; only its beginning was read.";
            return -1;
        }
        try {
            int read = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        } catch (IOException damaged) {
            remark = "The gzipped file is damaged or cut off; what came before the damage was kept.";
            return -1;
        }
    }

    /** The outcome with this stream's own remark put first. */
    ReadOutcome explain(ReadOutcome outcome) {
        if (remark == null || !(outcome instanceof Read read)) {
            return outcome;
        }
        return read.with(remark);
    }
}
