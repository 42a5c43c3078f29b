package app.stride.local.events;

import app.stride.local.Command;
import app.stride.local.Home;
import app.stride.local.Part;
import app.stride.local.Ports;
import app.stride.local.Refusal;
import app.stride.local.RunningProduct;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The command {@code republish}: everything that stands now is told again, for a consumer who came when the topics had forgotten some of it. */
public final class Republish {
    private static final List<String> PRODUCERS = List.of("activity", "plans");

    private static final String REQUEST =
            "insert into republication (athlete_id) select athlete_id from athlete on conflict do nothing";

    private Republish() {}

    /** Takes no arguments; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            RunningProduct.of(Home.from(System.getenv(), repository));
            for (String database : PRODUCERS) {
                System.out.println(database + ": " + request(database) + " athletes are told of again");
            }
        });
    }

    private static int request(String database) {
        String server = Ports.from(System.getenv()).url(Part.POSTGRES).replace("http://", "jdbc:postgresql://");
        try (Connection connection = DriverManager.getConnection(server + "/" + database, "postgres", "postgres");
                var statement = connection.createStatement()) {
            return statement.executeUpdate(REQUEST);
        } catch (SQLException e) {
            throw new Refusal("The database " + database + " does not answer: " + e.getMessage(), e);
        }
    }
}
