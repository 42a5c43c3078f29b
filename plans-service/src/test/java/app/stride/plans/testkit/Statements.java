package app.stride.plans.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements that the service ran since it was last asked, without those of the relay that publishes events. */
public final class Statements {

    private Statements() {}

    /** Forgets what was run so far. */
    public static void forget() {
        try {
            Files.writeString(log(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transactions, each as the statements between its begin and its commit. */
    public static List<List<String>> transactions() {
        List<List<String>> done = new ArrayList<>();
        Map<String, List<String>> open = new HashMap<>();
        for (String entry : lines()) {
            String connection = connection(entry);
            String sql = sql(entry);
            if (sql.startsWith("BEGIN")) {
                open.put(connection, new ArrayList<>());
            } else if (sql.startsWith("COMMIT") && open.containsKey(connection)) {
                done.add(open.remove(connection));
            } else if (open.containsKey(connection)) {
                open.get(connection).add(sql);
            }
        }
        return done;
    }

    /** All statements but those of the outbox, the locks of its relay, and the question whether the database answers. */
    public static List<String> all() {
        return lines().stream()
                .map(Statements::sql)
                .filter(sql -> !sql.contains("outbox") && !sql.contains("advisory") && !sql.equals("select 1"))
                .toList();
    }

    private static String connection(String entry) {
        return entry.substring(0, entry.indexOf('|'));
    }

    private static String sql(String entry) {
        return entry.substring(entry.indexOf('|') + 1);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path log() {
        return Path.of(System.getProperty(RecordedDatabase.STATEMENTS));
    }
}
