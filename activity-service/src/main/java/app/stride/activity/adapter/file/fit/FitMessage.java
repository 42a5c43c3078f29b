package app.stride.activity.adapter.file.fit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One data message of a FIT file: a view of the bytes that is moved from message to message. */
final class FitMessage {
    /** What {@link #number} answers for a field that is absent or not measured. */
    static final long ABSENT = Long.MIN_VALUE;
    /** 1989-12-31T00:00:00Z, where FIT's clock begins, in seconds. */
    private static final long EPOCH = 631_065_600L;

    private static final long LAST_SECOND = 0xffff_ffffL;

    private static final int TIMESTAMP = 253;

    private final byte[] bytes;
    private FitDefinition definition;
    private int start;
    private long timestamp;

    FitMessage(byte[] bytes, FitDefinition definition) {
        this.bytes = bytes;
        this.definition = definition;
    }

    /** Moves on to the message that begins here; {@code clock} is its time where it bears none itself. */
    void moveTo(FitDefinition layout, int position, long clock) {
        definition = layout;
        start = position;
        long own = time(TIMESTAMP);
        timestamp = own == ABSENT ? clock : own;
    }

    /** Which message this is. */
    int kind() {
        return definition.message;
    }

    /** The time of the message in FIT's own seconds; {@link #ABSENT} when it has none. */
    long timestamp() {
        return timestamp;
    }

    /** A field that holds a time. */
    @Nullable Instant instant(int field) {
        long seconds = time(field);
        return seconds == ABSENT ? null : instantOf(seconds);
    }

    /** FIT's clock has 32 bits; a damaged definition may claim more for it. */
    private long time(int field) {
        long seconds = number(field);
        return seconds < 0 || seconds > LAST_SECOND ? ABSENT : seconds;
    }

    static Instant instantOf(long timestamp) {
        return Instant.ofEpochSecond(EPOCH + timestamp);
    }

    /** A field of whole numbers, the first of several; {@link #ABSENT} when it is not there or not measured. */
    long number(int field) {
        int index = definition.indexOf(field);
        return index < 0 || definition.size(index) < definition.type(index).size ? ABSENT : number(index, 0);
    }

    /** All whole numbers of a field, {@link #ABSENT} those that were not measured; none when it is not there. */
    long[] numbers(int field) {
        int index = definition.indexOf(field);
        long[] numbers = new long[index < 0 ? 0 : definition.size(index) / definition.type(index).size];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(index, i);
        }
        return numbers;
    }

    private long number(int index, int place) {
        FitType type = definition.type(index);
        long value = extended(raw(start + definition.offset(index) + place * type.size, type.size), type);
        return value == type.invalid ? ABSENT : value;
    }

    /** The bytes of a field as they stand there; none when it is not there. */
    byte[] octets(int field) {
        int index = definition.indexOf(field);
        int from = index < 0 ? 0 : start + definition.offset(index);
        return Arrays.copyOfRange(bytes, from, from + (index < 0 ? 0 : definition.size(index)));
    }

    /** A field in its unit, as the profile scales it; NaN when it is not there or not measured. */
    double scaled(int field, double scale, double offset) {
        long number = number(field);
        return number == ABSENT ? Double.NaN : number / scale - offset;
    }

    /** Whether messages of this layout have the field, measured or not. */
    boolean has(int field) {
        return definition.indexOf(field) >= 0;
    }

    boolean hasDeveloperFields() {
        return definition.developerLayout().length > 0;
    }

    /** The layout of the developer fields; see {@link FitDefinition#developerLayout}. */
    int[] developerLayout() {
        return definition.developerLayout();
    }

    /** What stands at this place of the message, of this type; NaN when it was not measured or has no room. */
    double real(int offset, int size, FitType type) {
        if (size < type.size || type == FitType.STRING) {
            return Double.NaN;
        }
        long raw = raw(start + offset, type.size);
        if (type == FitType.FLOAT32) {
            return Float.intBitsToFloat((int) raw);
        }
        if (type == FitType.FLOAT64) {
            return Double.longBitsToDouble(raw);
        }
        long value = extended(raw, type);
        return value == type.invalid ? Double.NaN : value;
    }

    private static long extended(long raw, FitType type) {
        int unused = type.signed ? Long.SIZE - type.size * Byte.SIZE : 0;
        return raw << unused >> unused;
    }

    /** A field of small whole numbers, or of an enumeration; -1 when it is not there or not measured. */
    int code(int field) {
        long number = number(field);
        return number < 0 || number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    /** A field of text; null when it is not there or empty. */
    @Nullable String text(int field) {
        int index = definition.indexOf(field);
        if (index < 0 || definition.type(index) != FitType.STRING) {
            return null;
        }
        int from = start + definition.offset(index);
        int length = 0;
        while (length < definition.size(index) && bytes[from + length] != 0) {
            length++;
        }
        String text = new String(bytes, from, length, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? null : text;
    }

    private long raw(int at, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            int next = bytes[definition.bigEndian ? at + i : at + size - 1 - i] & 0xff;
            value = value << Byte.SIZE | next;
        }
        return value;
    }
}
