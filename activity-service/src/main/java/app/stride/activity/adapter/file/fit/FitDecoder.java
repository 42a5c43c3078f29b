package app.stride.activity.adapter.file.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the bytes of one FIT file (a chained file holds several) and hands out its messages. Every step is checked against the end, so
 * that a damaged or cut file yields what is whole and a warning. After the FIT protocol 2.0 (Garmin).
 */
final class FitDecoder {
    private static final int SHORTEST_HEADER = 12;
    private static final int COMPRESSED = 0x80;
    private static final int DEFINITION = 0x40;
    private static final int DEVELOPER = 0x20;
    private static final int LOCAL_TYPES = 16;
    private static final int CLOCK_STEP = 0x20;
    /** Bytes of zeros that are a message of zeros at the end of a file, after its header, and no short one. */
    private static final int SHORTEST_BLANK = 1 + 8;

    private final byte[] bytes;
    private final Consumer<FitMessage> sink;
    private final List<String> warnings = new ArrayList<>();
    private final @Nullable FitDefinition[] definitions = new @Nullable FitDefinition[LOCAL_TYPES];
    private @Nullable FitMessage message;
    private int position;
    private int end;
    private long clock = FitMessage.ABSENT;

    FitDecoder(byte[] bytes, int start, Consumer<FitMessage> sink) {
        this.bytes = bytes;
        this.position = start;
        this.sink = sink;
    }

    /** Whether a FIT file begins here. */
    static boolean startsAt(byte[] bytes, int start) {
        return start >= 0
                && start + SHORTEST_HEADER <= bytes.length
                && (bytes[start] & 0xff) >= SHORTEST_HEADER
                && bytes[start + 8] == '.'
                && bytes[start + 9] == 'F'
                && bytes[start + 10] == 'I'
                && bytes[start + 11] == 'T';
    }

    /** Reads the file and answers where the next one would begin: behind the checksum, which some programs leave out. */
    int decode() {
        int start = position;
        int headerSize = bytes[start] & 0xff;
        long size = number(start + 4, 4, false);
        long declared = start + headerSize + size;
        // A device that lost its power has never come to write the size.
        boolean whole = size > 0 && declared <= bytes.length;
        end = whole ? (int) declared : bytes.length;
        position = Math.min(start + headerSize, end);
        boolean sound = true;
        while (sound && position < end) {
            sound = step();
        }
        if (!whole) {
            warnings.add("The file is cut off; what was complete was kept.");
        } else if (!sound) {
            warnings.add("The file is damaged; what came before the damage was kept.");
        } else {
            checkSum(start);
        }
        return startsAt(bytes, end) ? end : end + FitChecksum.BYTES;
    }

    List<String> warnings() {
        return warnings;
    }

    private void checkSum(int start) {
        if (end + FitChecksum.BYTES > bytes.length || startsAt(bytes, end)) {
            warnings.add("The file's checksum is missing; its content was read anyway.");
        } else if (FitChecksum.of(bytes, start, end) != number(end, FitChecksum.BYTES, false)) {
            warnings.add("The file's checksum is wrong; its content was read anyway.");
        }
    }

    /** Reads one definition or message; false when it is not whole or makes no sense. */
    private boolean step() {
        int header = bytes[position++] & 0xff;
        if ((header & COMPRESSED) != 0) {
            advanceClock(header & (CLOCK_STEP - 1));
            return data(header >> 5 & 0x3);
        }
        int local = header & (LOCAL_TYPES - 1);
        return (header & DEFINITION) != 0 ? definition(local, (header & DEVELOPER) != 0) : data(local);
    }

    /** A compressed timestamp is the clock's last five bits: the clock goes on to the next time that ends in them. */
    private void advanceClock(int bits) {
        if (clock != FitMessage.ABSENT) {
            clock += bits - clock & (CLOCK_STEP - 1);
        }
    }

    private boolean definition(int local, boolean developer) {
        int fields = position + 5;
        if (fields > end) {
            return false;
        }
        boolean bigEndian = bytes[position + 1] != 0;
        int kind = (int) number(position + 2, 2, bigEndian);
        int count = bytes[position + 4] & 0xff;
        position = fields + count * 3;
        int developerCount = 0;
        int developerFields = position + 1;
        if (developer) {
            if (position >= end) {
                return false;
            }
            developerCount = bytes[position] & 0xff;
            position = developerFields + developerCount * 3;
        }
        if (position > end) {
            return false;
        }
        definitions[local] = new FitDefinition(kind, bigEndian, bytes, fields, count)
                .withDeveloperFields(bytes, developerFields, developerCount);
        return true;
    }

    private boolean data(int local) {
        FitDefinition definition = definitions[local];
        if (definition == null || position + definition.size > end || isBlank(definition.size)) {
            return false;
        }
        if (message == null) {
            message = new FitMessage(bytes, definition);
        }
        message.moveTo(definition, position, clock);
        clock = message.timestamp();
        position += definition.size;
        sink.accept(message);
        return true;
    }

    /**
     * Whether nothing was ever written from this message on: a device that lost its power leaves zeros behind, which read as messages of the
     * first kind. One message of zeros may be meant, as that of an app without an id; two in a row, or one at the very end, are not.
     */
    private boolean isBlank(int size) {
        int from = position - 1;
        int length = Math.max(2 * (1 + size), 2 * SHORTEST_BLANK);
        int to = Math.min(end, from + length);
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return to - from >= SHORTEST_BLANK;
    }

    private long number(int at, int size, boolean bigEndian) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            int next = bytes[bigEndian ? at + i : at + size - 1 - i] & 0xff;
            value = value << Byte.SIZE | next;
        }
        return value;
    }
}
