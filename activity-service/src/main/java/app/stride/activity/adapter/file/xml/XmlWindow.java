package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The part of a file that a scanner looks at: never more than lies between two tags. */
final class XmlWindow {
    private static final int FIRST_SIZE = 1 << 16;

    private final InputStream content;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int end;

    XmlWindow(InputStream content) {
        this.content = content;
    }

    /** The bytes looked at; another array after more was read. */
    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    /** Reads more behind what stands from this place on, which moves to the front; false at the end of the file. */
    boolean more(int from) throws IOException, XmlDamage {
        int kept = end - from;
        if (kept == bytes.length) {
            if (bytes.length >= Limits.BETWEEN_TAGS) {
                throw new XmlDamage("too much between two tags");
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(bytes, from, bytes, 0, kept);
        int read = content.read(bytes, kept, bytes.length - kept);
        end = kept + Math.max(0, read);
        return read >= 0;
    }
}
