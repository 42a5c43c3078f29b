package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.xml.XmlNames.XmlName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One start tag with its attributes, cut out of the bytes that it stands in. */
final class XmlTag implements XmlAttributes {
    private static final int ATTRIBUTES = 64;

    private final XmlNames names;
    private final XmlName[] attributes = new XmlName[ATTRIBUTES];
    private final int[] from = new int[ATTRIBUTES];
    private final int[] to = new int[ATTRIBUTES];
    private XmlValue value = new XmlValue(false);
    private byte[] bytes = {};
    private @Nullable XmlName name;
    private int limit;
    private int position;
    private int count;
    private boolean empty;

    XmlTag(XmlNames names) {
        this.names = names;
    }

    void latin1(boolean latin1) {
        value = new XmlValue(latin1);
    }

    /** Reads the tag whose name begins here; false when it does not end before the end of the bytes. */
    boolean parse(byte[] buffer, int start, int end) throws XmlDamage {
        bytes = buffer;
        limit = end;
        position = start;
        count = 0;
        empty = false;
        int nameEnd = name(start);
        if (nameEnd < 0) {
            return false;
        }
        name = names.of(bytes, start, nameEnd);
        position = nameEnd;
        Boolean more = true;
        while (Boolean.TRUE.equals(more)) {
            more = attribute();
        }
        if (more == null) {
            return false;
        }
        check();
        return true;
    }

    /** The place behind the name that begins here; -1 when it does not end. */
    private int name(int start) {
        int at = start;
        while (at < limit && bytes[at] > ' ' && bytes[at] != '>' && bytes[at] != '/' && bytes[at] != '='
                || at < limit && bytes[at] < 0) {
            at++;
        }
        return at == limit ? -1 : at;
    }

    private boolean skipBlanks() {
        while (position < limit && bytes[position] <= ' ' && bytes[position] >= 0) {
            position++;
        }
        return position < limit;
    }

    /** Reads one attribute: true when there was one, false when the tag ended, null when the bytes ended. */
    private @Nullable Boolean attribute() throws XmlDamage {
        if (!skipBlanks()) {
            return null;
        }
        if (bytes[position] == '>') {
            position++;
            return false;
        }
        if (bytes[position] == '/') {
            empty = true;
            position++;
            return position == limit ? null : Boolean.TRUE;
        }
        int start = position;
        int nameEnd = name(start);
        if (nameEnd < 0) {
            return null;
        }
        position = nameEnd;
        return valueOf(start, nameEnd);
    }

    private @Nullable Boolean valueOf(int start, int nameEnd) throws XmlDamage {
        if (!skipBlanks()) {
            return null;
        }
        if (bytes[position] != '=' || count == ATTRIBUTES || empty) {
            throw new XmlDamage("an attribute without a value");
        }
        position++;
        if (!skipBlanks()) {
            return null;
        }
        byte quote = bytes[position++];
        if (quote != '"' && quote != '\'') {
            throw new XmlDamage("a value without quotes");
        }
        from[count] = position;
        while (position < limit && bytes[position] != quote) {
            if (bytes[position] == '<') {
                throw new XmlDamage("a tag within a value");
            }
            position++;
        }
        if (position == limit) {
            return null;
        }
        to[count] = position++;
        attributes[count++] = names.of(bytes, start, nameEnd);
        return true;
    }

    /** Takes in the prefixes that the tag declares, and makes sure of those that it uses. */
    private void check() throws XmlDamage {
        for (int i = 0; i < count; i++) {
            if (attributes[i].prefix.equals("xmlns")) {
                names.declare(attributes[i].local);
            }
        }
        names.check(name());
        for (int i = 0; i < count; i++) {
            names.check(attributes[i]);
        }
    }

    XmlName name() {
        return Objects.requireNonNull(name);
    }

    /** The place behind the tag. */
    int end() {
        return position;
    }

    /** Whether it is closed in itself. */
    boolean isEmpty() {
        return empty;
    }

    @Override
    public @Nullable CharSequence value(String wanted) {
        for (int i = 0; i < count; i++) {
            if (attributes[i].prefix.isEmpty() && attributes[i].local.equals(wanted)) {
                value.clear();
                value.append(bytes, from[i], to[i]);
                return value;
            }
        }
        return null;
    }
}
