package app.stride.activity.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes FIT files byte by byte, for what no encoder writes: both byte orders, compressed timestamps, damage. */
public final class FitBytes {
    /** 2024-05-01T06:00:00Z on FIT's clock. */
    public static final long MORNING = 1_083_477_600L;

    public static final int ENUM = 0x00;
    public static final int UINT8 = 0x02;
    public static final int BYTE = 0x0d;
    public static final int UINT16 = 0x84;
    public static final int SINT32 = 0x85;
    public static final int UINT32 = 0x86;

    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private final ByteOrder order;

    public FitBytes(ByteOrder order) {
        this.order = order;
    }

    /** A definition; the fields come as number, size and type, three by three. */
    public FitBytes define(int local, int message, int... fields) {
        records.write(0x40 | local);
        records.write(0);
        records.write(order == ByteOrder.BIG_ENDIAN ? 1 : 0);
        put(message, 2);
        records.write(fields.length / 3);
        for (int field : fields) {
            records.write(field);
        }
        return this;
    }

    /** A definition with developer fields of these sizes behind the ordinary ones. */
    public FitBytes defineWithDeveloperFields(int local, int message, int[] fields, int... developerSizes) {
        define(local, message, fields);
        byte[] soFar = records.toByteArray();
        soFar[soFar.length - fields.length - 6] |= 0x20;
        records.reset();
        records.writeBytes(soFar);
        records.write(developerSizes.length);
        for (int i = 0; i < developerSizes.length; i++) {
            records.write(i);
            records.write(developerSizes[i]);
            records.write(0);
        }
        return this;
    }

    /** Begins a message; its values follow. */
    public FitBytes message(int local) {
        records.write(local);
        return this;
    }

    /** Begins a message with a compressed timestamp: the last five bits of its time. */
    public FitBytes compressed(int local, int seconds) {
        records.write(0x80 | local << 5 | seconds & 0x1f);
        return this;
    }

    public FitBytes put(long value, int size) {
        for (int i = 0; i < size; i++) {
            int shift = order == ByteOrder.BIG_ENDIAN ? size - 1 - i : i;
            records.write((int) (value >> shift * 8));
        }
        return this;
    }

    /** The file with its header and a right checksum. */
    public byte[] file() {
        byte[] content = withoutChecksum();
        int checksum = checksum(content);
        return ByteBuffer.allocate(content.length + 2)
                .put(content)
                .put((byte) checksum)
                .put((byte) (checksum >> 8))
                .array();
    }

    public byte[] withoutChecksum() {
        return ByteBuffer.allocate(12 + records.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 12)
                .put((byte) 0x20)
                .putShort((short) 2158)
                .putInt(records.size())
                .put(".FIT".getBytes(StandardCharsets.US_ASCII))
                .put(records.toByteArray())
                .array();
    }

    /** CRC-16 bit by bit, as the protocol describes it. */
    private static int checksum(byte[] content) {
        int crc = 0;
        for (byte next : content) {
            crc ^= next & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xa001;
            }
        }
        return crc;
    }
}
