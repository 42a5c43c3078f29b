package app.stride.activity.adapter.file;

/** The text of one element, kept in the same place from element to element; what is longer than any figure is cut. */
final class XmlValue implements CharSequence {
    private final char[] characters = new char[Limits.TEXT];
    private int length;

    void clear() {
        length = 0;
    }

    void append(char[] source, int start, int count) {
        int taken = Math.min(count, characters.length - length);
        System.arraycopy(source, start, characters, length, taken);
        length += taken;
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
