package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.io.IOException;

/** What stands between the tags of XML and is none: comments, sections of text, instructions, document types. All but the text is passed over. */
final class XmlAside {
    private static final byte[] COMMENT_END = {'-', '-', '>'};
    private static final byte[] CDATA_END = {']', ']', '>'};
    private static final byte[] INSTRUCTION_END = {'?', '>'};

    private final XmlWindow window;
    private final XmlValue text;
    private int position;
    private int sectionStart;
    private int passed;

    /** The text of sections is added to this one. */
    XmlAside(XmlWindow window, XmlValue text) {
        this.window = window;
        this.text = text;
    }

    /** Passes what begins here, behind its {@code <}; answers the place behind it, in the window as it is by then. */
    int pass(int start) throws IOException, XmlDamage {
        position = start;
        while (window.end() - position < 8 && more(position)) {
            // What it is stands in its first letters.
        }
        if (startsWith("![CDATA[")) {
            // As many as there are elements: some programs write a section in each point.
            position = behind(CDATA_END, position + 8);
            text.appendPlain(window.bytes(), sectionStart, position - CDATA_END.length);
            return position;
        }
        if (++passed > Limits.NAMES) {
            throw new XmlDamage("more than any device writes");
        }
        if (startsWith("?")) {
            position = behind(INSTRUCTION_END, position);
        } else if (startsWith("!--")) {
            position = behind(COMMENT_END, position + 3);
        } else {
            documentType();
        }
        return position;
    }

    /** Reads on; what stands from this place on moves to the front. */
    private boolean more(int from) throws IOException, XmlDamage {
        boolean more = window.more(from);
        position = 0;
        return more;
    }

    private boolean startsWith(String what) {
        for (int i = 0; i < what.length(); i++) {
            if (position + i >= window.end() || window.bytes()[position + i] != what.charAt(i)) {
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
            if (at + mark.length > window.end()) {
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
            if (window.bytes()[at + i] != mark[i]) {
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
            if (position == window.end() && !more(position)) {
                throw new XmlDamage("cut off");
            }
            byte next = window.bytes()[position++];
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
}
