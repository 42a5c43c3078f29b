package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML that ends where no tag comes for too long: a parser would hold all of it in memory at once. */
final class TagGuard extends FilterInputStream {
    private int sinceTag;

    TagGuard(InputStream xml) {
        super(xml);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (sinceTag > Limits.BETWEEN_TAGS) {
            return -1;
        }
        int read = super.read(target, offset, Math.min(length, Limits.BETWEEN_TAGS));
        for (int i = offset + read - 1; i >= offset; i--) {
            if (target[i] == '<') {
                sinceTag = offset + read - 1 - i;
                return read;
            }
        }
        sinceTag += Math.max(0, read);
        return read;
    }
}
