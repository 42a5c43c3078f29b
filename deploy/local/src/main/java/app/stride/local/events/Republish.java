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
    /** A database, and the table in it that says of whom something can be told. */
    private record Producer(String database, String athletes) {
        String request() {
            return "insert into republication (athlete_id) select distinct athlete_id from " + athletes
                    + " on conflict do nothing";
        }
    }

    private static final List<Producer> PRODUCERS = List.of(
            new Producer("activity", "athlete"), new Producer("plans", "athlete"), new Producer("coach", "proposal"));

    private Republish() {}

    /** Takes no arguments; the repository is the system property {@code stride.root}. */
    public static void main(String[] arguments) {
        Command.run(() -> {
            Path repository = Path.of(System.getProperty("stride.root", "")).toAbsolutePath();
            RunningProduct.of(Home.from(System.getenv(), repository));
            for (Producer producer : PRODUCERS) {
                System.out.println(producer.database() + ": " + request(producer) + " athletes are told of again");
            }
        });
    }

    private static int request(Producer producer) {
        String server = Ports.from(System.getenv()).url(Part.POSTGRES).replace("http://", "jdbc:postgresql://");
        try (Connection connection =
                        DriverManager.getConnection(server + "/" + producer.database(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            return statement.executeUpdate(producer.request());
        } catch (SQLException e) {
            throw new Refusal("The database " + producer.database() + " does not answer: " + e.getMessage(), e);
        }
    }
}
