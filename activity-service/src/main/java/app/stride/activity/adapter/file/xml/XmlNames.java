package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The names of elements and attributes of one file, each made to a text once: a file has millions of tags of a few dozen names. */
final class XmlNames {
    private static final int SLOTS = 8_192;

    private final XmlName[] slots = new XmlName[SLOTS];
    private final Set<String> prefixes = new HashSet<>(Set.of("", "xml", "xmlns"));
    private int count;
    private boolean undeclared;

    /** A name with its prefix cut off. */
    static final class XmlName {
        private final byte[] bytes;
        final String prefix;
        final String local;
        boolean known;

        private XmlName(byte[] bytes) {
            this.bytes = bytes;
            String whole = new String(bytes, StandardCharsets.UTF_8);
            int colon = whole.indexOf(':');
            this.prefix = colon < 0 ? "" : whole.substring(0, colon);
            this.local = whole.substring(colon + 1).intern();
        }

        int length() {
            return bytes.length;
        }

        /** Whether the name stands here. */
        boolean isAt(byte[] buffer, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, buffer, from, Math.min(to, from + bytes.length));
        }
    }

    /** The name that stands here. */
    XmlName of(byte[] buffer, int from, int to) throws XmlDamage {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        for (XmlName name = slots[slot]; name != null; name = slots[slot]) {
            if (name.length() == to - from && name.isAt(buffer, from, to)) {
                return name;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (from == to || ++count > Limits.NAMES) {
            throw new XmlDamage("no name, or more names than any device writes");
        }
        slots[slot] = new XmlName(Arrays.copyOfRange(buffer, from, to));
        return slots[slot];
    }

    /** A namespace is declared under this prefix, here or anywhere before: where it ends is not watched. */
    void declare(String prefix) {
        prefixes.add(prefix);
    }

    /** Notes a prefix that was never declared: programs that cut files leave such behind, and what they mean is clear all the same. */
    void check(XmlName name) {
        if (!name.known) {
            name.known = true;
            undeclared |= !prefixes.contains(name.prefix);
        }
    }

    /** Whether a prefix was used that was never declared. */
    boolean hasUndeclared() {
        return undeclared;
    }
}
