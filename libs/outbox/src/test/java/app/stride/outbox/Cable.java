package app.stride.outbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** What lies between a program and a server: it takes every connection on, and may lose what is on those that are there without closing them. */
final class Cable implements Closeable {
    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile AtomicBoolean lost = new AtomicBoolean();

    /** To the server at this address. */
    Cable(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** As when the machine behind it vanishes and another one takes its address: nothing comes on any connection that is open now. */
    void loseWhatIsOpen() {
        loseEverything();
        loseNothingNew();
    }

    /** As when the machine behind it takes connections, and does nothing more: nothing comes on those that are open, nor on new ones. */
    void loseEverything() {
        lost.set(true);
    }

    void loseNothingNew() {
        lost = new AtomicBoolean();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = entrance.accept();
            Socket far = new Socket(host, port);
            ends.addAll(List.of(near, far));
            AtomicBoolean itsFate = lost;
            start(() -> pass(near, far, itsFate));
            start(() -> pass(far, near, itsFate));
        }
    }

    private static void pass(Socket from, Socket to, AtomicBoolean lost) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] some = new byte[8192];
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            if (!lost.get()) {
                out.write(some, 0, count);
            }
        }
        if (!lost.get()) {
            from.close();
            to.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // this connection, or all of them
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket end : ends) {
            end.close();
        }
    }
}
