package app.stride.plans.adapter.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The frame of a FIT file: a header, messages each with its definition, and checksums over both. */
final class FitFile {

    private static final int HEADER_SIZE = 14;
    private static final int PROTOCOL_2_0 = 0x20;
    private static final int PROFILE_21_158 = 21_158;
    private static final int DEFINITION = 0x40;
    private static final int LITTLE_ENDIAN = 0;

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    /** Adds a message. Each brings a definition of its own, as texts differ in length; that costs a few bytes and no thought. */
    void message(int number, List<FitField> fields) {
        messages.write(DEFINITION);
        messages.write(0);
        messages.write(LITTLE_ENDIAN);
        messages.write(number & 0xff);
        messages.write(number >> Byte.SIZE);
        messages.write(fields.size());
        for (FitField field : fields) {
            messages.write(field.number());
            messages.write(field.bytes().length);
            messages.write(field.baseType());
        }
        messages.write(0); // the data of the local message 0, which was just defined
        fields.forEach(field -> messages.writeBytes(field.bytes()));
    }

    byte[] bytes() {
        ByteBuffer file = ByteBuffer.allocate(HEADER_SIZE + messages.size() + Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) HEADER_SIZE)
                .put((byte) PROTOCOL_2_0)
                .putShort((short) PROFILE_21_158)
                .putInt(messages.size())
                .put(".FIT".getBytes(StandardCharsets.US_ASCII));
        file.putShort(checksum(file)).put(messages.toByteArray());
        return file.putShort(checksum(file)).array();
    }

    /** CRC-16 of what is written so far: polynomial 0x8005, reflected. */
    private static short checksum(ByteBuffer written) {
        int crc = 0;
        for (int i = 0; i < written.position(); i++) {
            crc ^= written.get(i) & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xa001;
            }
        }
        return (short) crc;
    }
}
