package app.stride.activity.adapter.file.fit;

/** The checksum at the end of a FIT file: CRC-16 with the polynomial 0x8005, reflected. */
final class FitChecksum {
    static final int BYTES = 2;
    private static final int[] TABLE = table();

    private FitChecksum() {}

    /** The checksum of the bytes from one place to before another. */
    static int of(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = crc >>> Byte.SIZE ^ TABLE[(crc ^ bytes[i]) & 0xff];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xa001;
            }
            table[i] = crc;
        }
        return table;
    }
}
