package app.stride.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What the loopback interface still has to give. */
final class Loopback {
    private Loopback() {}

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of the last run may still linger on the port; they do not make it taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(Ports.HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
