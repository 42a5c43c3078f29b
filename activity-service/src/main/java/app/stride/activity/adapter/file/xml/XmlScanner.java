package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.xml.XmlNames.XmlName;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over XML in UTF-8 (or ISO-8859-1) byte by byte, tag by tag, and hands every element to a visitor. Elements must be closed as they were
 * opened; a document type is passed over and nothing is ever expanded but the five entities of XML and numbered characters.
 */
final class XmlScanner {
    private final XmlWindow window;
    private final XmlNames names = new XmlNames();
    private final XmlTag tag = new XmlTag(names);
    private final XmlValue text;
    private final XmlAside aside;
    private final XmlName[] open = new XmlName[Limits.DEPTH + 1];
    private byte[] bytes;
    private int position;
    private int end;
    private int depth;
    private boolean rootSeen;

    XmlScanner(InputStream content, boolean latin1) {
        this.window = new XmlWindow(content);
        this.bytes = window.bytes();
        this.text = new XmlValue(latin1);
        this.aside = new XmlAside(window, text);
        tag.latin1(latin1);
    }

    /** Goes on to the root element; null when there is none. The root's attributes can be asked of {@link #attributes}. */
    @Nullable String root() throws IOException, XmlDamage {
        while (depth == 0) {
            if (!step(null)) {
                return null;
            }
        }
        return open[1].local;
    }

    XmlAttributes attributes() {
        return tag;
    }

    /** Goes on to the end of the file. */
    void walk(XmlVisitor visitor) throws IOException, XmlDamage {
        boolean more = true;
        while (more) {
            more = step(visitor);
        }
        if (depth > 0 || !rootSeen) {
            throw new XmlDamage("cut off");
        }
    }

    /** One tag with the text before it; false at the end of the file. */
    private boolean step(@Nullable XmlVisitor visitor) throws IOException, XmlDamage {
        int textStart = position;
        int at = textStart;
        while (true) {
            while (at < end && bytes[at] != '<') {
                at++;
            }
            if (at + 1 < end) {
                break;
            }
            int ahead = at - textStart;
            if (!more(textStart)) {
                return false;
            }
            textStart = 0;
            at = ahead;
        }
        position = at + 1;
        byte kind = bytes[position];
        if (kind == '/') {
            text.append(bytes, textStart, at);
            endTag(visitor);
        } else if (kind == '!' || kind == '?') {
            text.append(bytes, textStart, at);
            position = aside.pass(position);
            bytes = window.bytes();
            end = window.end();
        } else {
            startTag(visitor);
        }
        return true;
    }

    /** Reads on; what stands from this place on moves to the front. */
    private boolean more(int from) throws IOException, XmlDamage {
        boolean more = window.more(from);
        bytes = window.bytes();
        end = window.end();
        position = 0;
        return more;
    }

    private void startTag(@Nullable XmlVisitor visitor) throws IOException, XmlDamage {
        if (depth == 0 && rootSeen) {
            throw new XmlDamage("two roots");
        }
        while (!tag.parse(bytes, position, end)) {
            if (!more(position)) {
                throw new XmlDamage("cut off in a tag");
            }
        }
        position = tag.end();
        rootSeen = true;
        if (++depth > Limits.DEPTH) {
            throw new XmlDamage("too deep");
        }
        open[depth] = tag.name();
        text.clear();
        if (visitor != null) {
            visitor.begin(tag.name().local, tag);
        }
        if (tag.isEmpty()) {
            close(visitor);
        }
    }

    private void endTag(@Nullable XmlVisitor visitor) throws IOException, XmlDamage {
        XmlName expected = depth == 0 ? null : open[depth];
        if (expected == null) {
            throw new XmlDamage("closed, but never opened");
        }
        while (end - position <= expected.length() + 1) {
            if (!more(position)) {
                throw new XmlDamage("cut off in a tag");
            }
        }
        int at = position + 1;
        if (!expected.isAt(bytes, at, end)) {
            throw new XmlDamage("closed otherwise than opened");
        }
        position = at + expected.length();
        skipToClose();
        close(visitor);
    }

    private void skipToClose() throws IOException, XmlDamage {
        while (true) {
            if (position == end && !more(position)) {
                throw new XmlDamage("cut off in a tag");
            }
            byte next = bytes[position++];
            if (next == '>') {
                return;
            }
            if (next < 0 || next > ' ') {
                throw new XmlDamage("closed otherwise than opened");
            }
        }
    }

    private void close(@Nullable XmlVisitor visitor) {
        if (visitor != null) {
            visitor.end(open[depth].local, text);
        }
        depth--;
        text.clear();
    }

    /** Whether a prefix was used that was never declared. */
    boolean hasUndeclaredPrefixes() {
        return names.hasUndeclared();
    }
}
