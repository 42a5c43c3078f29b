package app.stride.activity.adapter.file.fit;

import java.util.Arrays;

/** How the messages of one local type are laid out, as a definition message of the file says. */
final class FitDefinition {
    private static final int BYTES_PER_FIELD = 3;

    final int message;
    final boolean bigEndian;
    /** Bytes of a message, developer fields included. */
    int size;

    /** Four numbers a field: its number, its offset, its size in bytes, its type. */
    private final int[] layout;

    private int[] developerLayout = {};

    /**
     * Reads the definition's fields; the caller has checked that they lie within the bytes.
     *
     * @param fields where the fields begin
     */
    FitDefinition(int message, boolean bigEndian, byte[] bytes, int fields, int count) {
        this.message = message;
        this.bigEndian = bigEndian;
        int[] layout = new int[count * 4];
        int kept = 0;
        int offset = 0;
        for (int i = 0; i < count; i++) {
            int at = fields + i * BYTES_PER_FIELD;
            int length = bytes[at + 1] & 0xff;
            if (length > 0) {
                layout[kept++] = bytes[at] & 0xff;
                layout[kept++] = offset;
                layout[kept++] = length;
                layout[kept++] = bytes[at + 2] & 0x1f;
            }
            offset += length;
        }
        this.layout = Arrays.copyOf(layout, kept);
        this.size = offset;
    }

    /** Adds the fields of the athlete's apps and sensors, which stand behind the others; the caller has checked that they lie within the bytes. */
    FitDefinition withDeveloperFields(byte[] bytes, int fields, int count) {
        developerLayout = new int[count * BYTES_PER_FIELD];
        for (int i = 0; i < developerLayout.length; i += BYTES_PER_FIELD) {
            developerLayout[i] = developerKey(bytes[fields + i + 2], bytes[fields + i]);
            developerLayout[i + 1] = size;
            developerLayout[i + 2] = bytes[fields + i + 1] & 0xff;
            size += developerLayout[i + 2];
        }
        return this;
    }

    /** One number for an app and one of its fields. */
    static int developerKey(int app, int field) {
        return (app & 0xff) << Byte.SIZE | field & 0xff;
    }

    /** Three numbers a developer field: its key, its offset, its size in bytes. */
    int[] developerLayout() {
        return developerLayout;
    }

    /** The place of a field in this definition; -1 when it has none. */
    int indexOf(int field) {
        for (int i = 0; i < layout.length; i += 4) {
            if (layout[i] == field) {
                return i;
            }
        }
        return -1;
    }

    int offset(int index) {
        return layout[index + 1];
    }

    int size(int index) {
        return layout[index + 2];
    }

    FitType type(int index) {
        return FitType.of(layout[index + 3]);
    }
}
