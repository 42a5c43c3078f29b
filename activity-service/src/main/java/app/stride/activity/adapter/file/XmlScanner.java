package app.stride.activity.adapter.file;

import app.stride.activity.adapter.file.XmlNames.XmlName;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Walks over XML in UTF-8 (or ISO-8859-1) byte by byte, tag by tag, and hands every element to a visitor. Elements must be closed as they were
 * opened; a document type is passed over and nothing is ever expanded but the five entities of XML and numbered characters.
 */
final class XmlScanner {
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] CDATA_END = {']', ']', '>'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};

    private final XmlWindow window;
    private final XmlNames names = new XmlNames();
    private final XmlTag tag = new XmlTag(names);
    private final XmlValue text;
    private final XmlName[] open = new XmlName[Limits.DEPTH + 1];
    private byte[] bytes;
    private int position;
    private int end;
    private int depth;
    private int others;
    private int sectionStart;
    private boolean rootSeen;

    XmlScanner(InputStream content, boolean latin1) {
        this.window = new XmlWindow(content);
        this.bytes = window.bytes();
        this.text = new XmlValue(latin1);
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
            other(kind);
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

    /** A comment, a CDATA section, a document type or an instruction. */
    private void other(byte kind) throws IOException, XmlDamage {
        if (++others > Limits.NAMES) {
            throw new XmlDamage("more than any device writes");
        }
        while (end - position < 8 && more(position)) {
            // What it is stands in its first letters.
        }
        if (kind == '?') {
            position = behind(INSTRUCTION_END, position);
        } else if (startsWith("!--")) {
            position = behind(COMMENT_END, position + 3);
        } else if (startsWith("![CDATA[")) {
            int start = position + 8;
            position = behind(CDATA_END, start);
            text.appendPlain(bytes, sectionStart, position - CDATA_END.length);
        } else {
            documentType();
        }
    }

    private boolean startsWith(String what) {
        for (int i = 0; i < what.length(); i++) {
            if (position + i >= end || bytes[position + i] != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place behind the mark; {@link #sectionStart} is where the content before it begins by then. */
    private int behind(byte[] mark, int start) throws IOException, XmlDamage {
        sectionStart = start;
        int at = start;
        while (true) {
            if (at + mark.length > end) {
                int ahead = at - sectionStart;
                if (!more(sectionStart)) {
                    throw new XmlDamage("cut off");
                }
                sectionStart = 0;
                at = ahead;
            } else if (matches(mark, at)) {
                return at + mark.length;
            } else {
                at++;
            }
        }
    }

    private boolean matches(byte[] mark, int at) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes[at + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Passed over with all that it declares. */
    private void documentType() throws IOException, XmlDamage {
        int brackets = 0;
        byte quote = 0;
        while (true) {
            if (position == end && !more(position)) {
                throw new XmlDamage("cut off");
            }
            byte next = bytes[position++];
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '"' || next == '\'') {
                quote = next;
            } else if (next == '[' || next == '<') {
                brackets++;
            } else if (next == ']') {
                brackets--;
            } else if (next == '>' && brackets-- == 0) {
                return;
            }
        }
    }

    /** Whether a prefix was used that was never declared. */
    boolean hasUndeclaredPrefixes() {
        return names.hasUndeclared();
    }
}
