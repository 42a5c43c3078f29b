package app.stride.acceptance.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of HTTP/2 (RFC 9113) as it takes to ask for something once and to see the connection end, byte by byte. */
public final class Http2Bytes {
    public static final int HEADERS = 1;
    public static final int GOAWAY = 7;

    private static final int NONE = -1;
    private static final int SETTINGS = 4;
    private static final int END_OF_STREAM_AND_HEADERS = 5;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    /** Of HPACK's static table: whole fields, and names that a value follows. */
    private static final int METHOD_GET = 0x82;

    private static final int SCHEME_HTTP = 0x86;
    private static final int PATH = 0x04;
    private static final int AUTHORITY = 0x01;

    private Http2Bytes() {}

    /** A connection's beginning with one GET; path and authority have fewer than 127 characters. */
    public static byte[] request(String path, String authority) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        fields.write(METHOD_GET);
        fields.write(SCHEME_HTTP);
        write(fields, PATH, path);
        write(fields, AUTHORITY, authority);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
        write(all, SETTINGS, 0, 0, new byte[0]);
        write(all, HEADERS, END_OF_STREAM_AND_HEADERS, 1, fields.toByteArray());
        return all.toByteArray();
    }

    private static void write(ByteArrayOutputStream fields, int name, String value) {
        fields.write(name);
        fields.write(value.length());
        fields.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(ByteArrayOutputStream frames, int kind, int flags, int stream, byte[] payload) {
        frames.writeBytes(new byte[] {0, 0, (byte) payload.length, (byte) kind, (byte) flags, 0, 0, 0, (byte) stream});
        frames.writeBytes(payload);
    }

    /** The kinds of all frames that come until the other side closes the connection. */
    public static List<Integer> kindsUntilTheEnd(InputStream connection) throws IOException {
        return kindsUntil(NONE, connection);
    }

    /** The kinds of all frames that come until one of this kind does, or the other side closes the connection. */
    public static List<Integer> kindsUntil(int last, InputStream connection) throws IOException {
        DataInputStream in = new DataInputStream(connection);
        List<Integer> kinds = new ArrayList<>();
        try {
            while (!kinds.contains(last)) {
                int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
                kinds.add(in.readUnsignedByte());
                in.skipNBytes(1 + Integer.BYTES + (long) length);
            }
        } catch (EOFException end) {
            // nothing more comes
        }
        return kinds;
    }
}
