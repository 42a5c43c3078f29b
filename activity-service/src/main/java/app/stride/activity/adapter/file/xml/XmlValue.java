package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of one element or attribute, kept in the same place from one to the next; what is longer than any figure is cut. */
final class XmlValue implements CharSequence {
    private static final int REPLACEMENT = 0xFFFD;
    /** ISO-8859-1 and, for its control characters, the quotes and dashes of Windows, which many call the same. */
    private static final String WINDOWS = new String(allBytes(), Charset.forName("windows-1252"));
    /** Characters of the longest entity that is known: {@code &#x10FFFF;}. */
    private static final int LONGEST_ENTITY = 10;

    private final char[] characters = new char[Limits.TEXT];
    private final boolean latin1;
    private int length;

    /** In UTF-8, or in ISO-8859-1 or windows-1252. */
    XmlValue(boolean latin1) {
        this.latin1 = latin1;
    }

    void clear() {
        length = 0;
    }

    void append(char[] source, int start, int count) {
        int taken = Math.min(count, characters.length - length);
        System.arraycopy(source, start, characters, length, taken);
        length += taken;
    }

    /** Appends these bytes with their entities replaced. */
    void append(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && length < characters.length) {
            byte next = bytes[at];
            if (next == '&') {
                at = entity(bytes, at, to);
            } else if (next >= 0) {
                characters[length++] = (char) next;
                at++;
            } else {
                at = beyondAscii(bytes, at, to);
            }
        }
    }

    /** Appends these bytes as they are. */
    void appendPlain(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && length < characters.length) {
            if (bytes[at] >= 0) {
                characters[length++] = (char) bytes[at++];
            } else {
                at = beyondAscii(bytes, at, to);
            }
        }
    }

    /** One character; answers the place behind it. What is no UTF-8 was written on Windows. */
    private int beyondAscii(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xff;
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
        if (latin1 || more == 0) {
            put(WINDOWS.charAt(first));
            return at + 1;
        }
        int code = first & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            if (at + i >= to || (bytes[at + i] & 0xc0) != 0x80) {
                put(WINDOWS.charAt(first));
                return at + 1;
            }
            code = code << 6 | bytes[at + i] & 0x3f;
        }
        put(code);
        return at + 1 + more;
    }

    private static byte[] allBytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return all;
    }

    /** One entity, or an ampersand that begins none; what is not known stands for nothing. Answers the place behind it. */
    private int entity(byte[] bytes, int at, int to) {
        int end = at + 1;
        while (end < to && end - at <= LONGEST_ENTITY && bytes[end] != ';') {
            end++;
        }
        if (end == to || bytes[end] != ';') {
            put('&');
            return at + 1;
        }
        int code = code(new String(bytes, at + 1, end - at - 1, StandardCharsets.ISO_8859_1));
        if (code > 0) {
            put(code);
        }
        return end + 1;
    }

    private static int code(String entity) {
        return switch (entity) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> entity.startsWith("#") ? numbered(entity.substring(1)) : 0;
        };
    }

    private static int numbered(String number) {
        try {
            int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return Character.isValidCodePoint(code) ? code : REPLACEMENT;
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private void put(int code) {
        int valid = Character.isValidCodePoint(code) ? code : REPLACEMENT;
        if (length + Character.charCount(valid) <= characters.length) {
            length += Character.toChars(valid, characters, length);
        } else {
            length = characters.length;
        }
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(characters, start, end - start);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
