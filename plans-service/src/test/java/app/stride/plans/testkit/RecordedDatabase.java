package app.stride.plans.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Quarkus test resource: stands between the service and PostgreSQL and writes down which statements are run, connection by connection,
 * by reading PostgreSQL's own protocol.
 */
public class RecordedDatabase implements QuarkusTestResourceLifecycleManager {

    /** The system property that names the file with the statements: files are what all class loaders of a test share. */
    static final String STATEMENTS = RecordedDatabase.class.getName();

    private static final int PROTOCOL_3 = 196_608;

    private Path statements = Path.of("");

    @Override
    public int order() {
        return 10; // the database is there already
    }

    @Override
    public Map<String, String> start() {
        try {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            statements = Files.createTempFile("statements", ".log");
            statements.toFile().deleteOnExit();
            System.setProperty(STATEMENTS, statements.toString());
            daemon(() -> accept(server));
            return Map.of(
                    "quarkus.datasource.reactive.url",
                    "postgresql://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/"
                            + System.getProperty("stride.database.name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing: it ends with the JVM, as the database does. */
    @Override
    public void stop() {}

    private void accept(ServerSocket server) throws IOException {
        while (true) {
            Socket client = server.accept();
            Socket database =
                    new Socket(System.getProperty("stride.database.host"), Integer.getInteger("stride.database.port"));
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            daemon(() -> database.getInputStream().transferTo(client.getOutputStream()));
            daemon(() -> record(
                    client.getPort(),
                    new DataInputStream(client.getInputStream()),
                    new DataOutputStream(new BufferedOutputStream(database.getOutputStream()))));
        }
    }

    private void record(int connection, DataInputStream client, DataOutputStream database) throws IOException {
        greet(client, database);
        Map<String, String> prepared = new HashMap<>();
        while (true) {
            byte type = client.readByte();
            byte[] body = new byte[client.readInt() - 4];
            client.readFully(body);
            note(connection, (char) type, ByteBuffer.wrap(body), prepared);
            database.writeByte(type);
            database.writeInt(body.length + 4);
            database.write(body);
            database.flush();
        }
    }

    /** The messages before the first one that bears a type: perhaps a wish for TLS, then the startup. */
    private static void greet(DataInputStream client, DataOutputStream database) throws IOException {
        int code;
        do {
            byte[] message = new byte[client.readInt() - 4];
            client.readFully(message);
            code = ByteBuffer.wrap(message).getInt();
            database.writeInt(message.length + 4);
            database.write(message);
            database.flush();
        } while (code != PROTOCOL_3);
    }

    private void note(int connection, char type, ByteBuffer body, Map<String, String> prepared) throws IOException {
        switch (type) {
            case 'P' -> prepared.put(text(body), text(body));
            case 'B' -> {
                text(body); // the portal
                write(connection, prepared.get(text(body)));
            }
            case 'Q' -> write(connection, text(body));
            default -> {}
        }
    }

    private synchronized void write(int connection, String sql) throws IOException {
        String line = connection + "|" + sql.strip().replaceAll("\\s+", " ") + "\n";
        Files.writeString(statements, line, StandardOpenOption.APPEND);
    }

    private static String text(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {}
        return new String(body.array(), start, body.position() - start - 1, StandardCharsets.UTF_8);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                // One side hung up, and so does the other.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
