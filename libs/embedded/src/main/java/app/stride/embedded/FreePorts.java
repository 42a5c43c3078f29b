package app.stride.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the operating system for ports of the loopback interface that nobody uses. */
final class FreePorts {
    static final String LOOPBACK = "127.0.0.1";

    private FreePorts() {}

    /** The port itself, or a free one where it is 0. */
    static int orFree(int port) {
        return port == 0 ? next() : port;
    }

    static int next() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
