package app.stride.gateway.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A call written byte by byte, so that it can be slow, broken, or something no proper client sends. */
public final class RawCall implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;
    private static final int SHORT_MS = 300;

    /** Status, headers and body of a response. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {
        /** The value of the header, which must be present at most once. */
        public String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (values.size() > 1) {
                throw new AssertionError(name + " is there " + values.size() + " times: " + values);
            }
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public RawCall(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends a request line, headers with a Host, and the empty line after them. */
    public RawCall head(String requestLine, String... headers) throws IOException {
        StringBuilder text = new StringBuilder(requestLine).append("\r\nHost: stride.test\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return send(text.append("\r\n").toString());
    }

    public RawCall send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawCall send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends one chunk of a chunked body. */
    public RawCall chunk(byte[] bytes) throws IOException {
        send(Integer.toHexString(bytes.length) + "\r\n");
        send(bytes);
        return send("\r\n");
    }

    public RawCall lastChunk() throws IOException {
        return send("0\r\n\r\n");
    }

    /** Reads a whole response. */
    public Answer answer() throws IOException {
        Answer head = answerHead();
        if (head.status() == 100) {
            return answer();
        }
        return new Answer(head.status(), head.headers(), body(head));
    }

    /** Reads the status line and headers only; the body can be read as it arrives. */
    public Answer answerHead() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                    .add(parts[1].trim());
        }
        return new Answer(status, headers, "");
    }

    /** One line, without its line break. */
    public String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("closed after " + line);
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Reads for a short while, or until the server closes the connection. */
    public void drain() throws IOException {
        socket.setSoTimeout(SHORT_MS);
        isClosedByServer();
    }

    /** Whether the server closes the connection; anything it still sends is discarded. */
    public boolean isClosedByServer() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Disconnects abruptly, with a reset. */
    public void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private String body(Answer head) throws IOException {
        if ("chunked".equals(head.header("transfer-encoding"))) {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }
        String length = head.header("content-length");
        int bytes = length.isEmpty() || head.status() == 304 ? 0 : Integer.parseInt(length);
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
