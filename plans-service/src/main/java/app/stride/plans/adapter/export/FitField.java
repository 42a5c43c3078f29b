package app.stride.plans.adapter.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A field of a FIT message.
 *
 * @param number within its message
 * @param baseType as the FIT protocol codes it
 * @param bytes the value, little-endian
 */
record FitField(int number, int baseType, byte[] bytes) {

    /** The value of a 32-bit field that is not there. */
    static final long NO_UINT32 = 0xFFFF_FFFFL;

    /** The longest that watches show of a name, and a bound that keeps a field within the 255 bytes it may have. */
    private static final int LONGEST_TEXT_OCTETS = 120;

    private static final int ENUM = 0x00;
    private static final int STRING = 0x07;
    private static final int UINT16 = 0x84;
    private static final int UINT32 = 0x86;
    private static final int UINT32Z = 0x8C;

    static FitField enumeration(int number, int value) {
        return new FitField(number, ENUM, new byte[] {(byte) value});
    }

    static FitField uint16(int number, int value) {
        return new FitField(
                number,
                UINT16,
                littleEndian(Short.BYTES).putShort((short) value).array());
    }

    static FitField uint32(int number, long value) {
        return new FitField(
                number, UINT32, littleEndian(Integer.BYTES).putInt((int) value).array());
    }

    static FitField uint32z(int number, long value) {
        return new FitField(number, UINT32Z, uint32(number, value).bytes);
    }

    /** UTF-8 with a zero at its end; cut off, between characters, where it is too long. */
    static FitField text(int number, String value) {
        StringBuilder fitting = new StringBuilder();
        int octets = 0;
        for (int character : value.codePoints().filter(c -> c != 0).toArray()) {
            octets += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets > LONGEST_TEXT_OCTETS) {
                break;
            }
            fitting.appendCodePoint(character);
        }
        return new FitField(number, STRING, fitting.append('\0').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer littleEndian(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
