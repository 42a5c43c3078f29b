package app.stride.gateway.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** An HTTP/2 connection written frame by frame, including what no proper client sends. */
public final class Http2Frames implements AutoCloseable {
    public static final int HEADERS = 1;
    public static final int RESET = 3;
    public static final int PROTOCOL_ERROR = 1;
    public static final int REFUSED_STREAM = 7;
    public static final int ENHANCE_YOUR_CALM = 11;

    private static final String HOST = "stride.test";
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 0x20;
    private static final int[] KNOWN = {200, 204, 206, 304, 400, 404, 500};
    private static final int PATIENCE_MS = 20_000;
    private static final byte[] CANCEL = {0, 0, 0, 8};

    /** What the server sent. */
    public record Frame(int type, int flags, int stream, byte[] payload) {
        /** A response's status, the first header: by its index in HPACK's static table, or digit by digit. */
        public int status() {
            int at = begin();
            while (isTable(payload[at])) {
                at += (payload[at] & 0x1f) == 0x1f ? 3 : 1;
            }
            return payload[at] < 0
                    ? KNOWN[payload[at] + 0x78]
                    : Integer.parseInt(new String(payload, at + 2, payload[at + 1], ISO_8859_1));
        }

        /** The header table size a response announces; -1 if none, 31 for any larger one. */
        public int table() {
            int largest = -1;
            for (int at = begin(); isTable(payload[at]); at += (payload[at] & 0x1f) == 0x1f ? 3 : 1) {
                largest = Math.max(largest, payload[at] & 0x1f);
            }
            return largest;
        }

        private int begin() {
            return (flags & PRIORITY) == 0 ? 0 : 5;
        }

        private static boolean isTable(byte first) {
            return (first & 0xe0) == 0x20;
        }

        /** Whether nothing follows on its stream. */
        public boolean isLast() {
            return (flags & END_STREAM) != 0;
        }

        /** Why a stream was reset. */
        public int error() {
            return ByteBuffer.wrap(payload).getInt();
        }
    }

    private final Socket socket;
    private final DataInputStream in;

    /** With these client settings, alternating numbers and values. */
    public Http2Frames(int port, int... settings) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        in = new DataInputStream(socket.getInputStream());
        socket.getOutputStream().write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
        ByteBuffer all = ByteBuffer.allocate(3 * settings.length);
        for (int i = 0; i < settings.length; i += 2) {
            all.putShort((short) settings[i]).putInt(settings[i + 1]);
        }
        send(SETTINGS, 0, 0, all.array());
    }

    /** A complete request without a body; fields are alternating names and values. */
    public Http2Frames request(int stream, String method, String path, String... fields) throws IOException {
        return requestTo(HOST, stream, method, path, fields);
    }

    /** The same for another host. */
    public Http2Frames requestTo(String host, int stream, String method, String path, String... fields)
            throws IOException {
        return send(HEADERS, END_STREAM | END_HEADERS, stream, head(host, method, path, fields));
    }

    /** The headers of a request whose body is still to come. */
    public Http2Frames begin(int stream, String method, String path, String... fields) throws IOException {
        return send(HEADERS, END_HEADERS, stream, head(HOST, method, path, fields));
    }

    /** The first of a request's headers; {@link #goOn} sends more of them. */
    public Http2Frames beginWithoutEnd(int stream, String method, String path, String... fields) throws IOException {
        return send(HEADERS, 0, stream, head(HOST, method, path, fields));
    }

    /** One more header, which is not the last. */
    public Http2Frames goOn(int stream, String name, String value) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        field(block, name, value);
        return send(CONTINUATION, 0, stream, block.toByteArray());
    }

    public Http2Frames reset(int stream) throws IOException {
        return send(RESET, 0, stream, CANCEL);
    }

    /** So many requests, each reset at once: all are sent together, so that none can be answered before. */
    public Http2Frames beginAndReset(int requests, String method, String path) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] head = head(HOST, method, path);
        for (int stream = 1; stream < 2 * requests; stream += 2) {
            all.writeBytes(frame(HEADERS, END_HEADERS, stream, head));
            all.writeBytes(frame(RESET, 0, stream, CANCEL));
        }
        socket.getOutputStream().write(all.toByteArray());
        return this;
    }

    /** Waits until the server ends the connection; says why. */
    public int end() throws IOException {
        return ByteBuffer.wrap(next(GOAWAY, 0).payload()).getInt(Integer.BYTES);
    }

    /** Waits until the server has handled what was sent so far: it answers a ping in its turn. */
    public void awaitHandled() throws IOException {
        send(PING, 0, 0, new byte[Long.BYTES]);
        next(PING, 0);
    }

    private static byte[] head(String host, String method, String path, String... fields) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        field(block, ":method", method);
        field(block, ":scheme", "http");
        field(block, ":path", path);
        field(block, ":authority", host);
        for (int i = 0; i < fields.length; i += 2) {
            field(block, fields[i], fields[i + 1]);
        }
        return block.toByteArray();
    }

    /** A literal field, not to be indexed. */
    private static void field(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        text(block, name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String text) {
        int rest = text.length() - 127;
        block.write(Math.min(text.length(), 127));
        if (rest >= 0) {
            for (; rest >= 128; rest /= 128) {
                block.write(rest % 128 + 128);
            }
            block.write(rest);
        }
        block.writeBytes(text.getBytes(ISO_8859_1));
    }

    private Http2Frames send(int type, int flags, int stream, byte[] payload) throws IOException {
        socket.getOutputStream().write(frame(type, flags, stream, payload));
        return this;
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(9 + payload.length);
        frame.put((byte) (payload.length >> 16)).putShort((short) payload.length);
        frame.put((byte) type).put((byte) flags).putInt(stream).put(payload);
        return frame.array();
    }

    /** The next frame of this type and stream; others are skipped. */
    public Frame next(int type, int stream) throws IOException {
        Frame frame = next();
        while (frame.type() != type || frame.stream() != stream) {
            frame = next();
        }
        return frame;
    }

    /** How a call ends: with response headers, or a reset. */
    public Frame outcome(int stream) throws IOException {
        Frame frame = next();
        while (frame.stream() != stream || (frame.type() != HEADERS && frame.type() != RESET)) {
            frame = next();
        }
        return frame;
    }

    private Frame next() throws IOException {
        int length = (in.readUnsignedByte() << 16) + in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt() & 0x7fffffff;
        byte[] payload = new byte[length];
        in.readFully(payload);
        return new Frame(type, flags, stream, payload);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
