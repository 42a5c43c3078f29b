package app.stride.plans.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The service's database, for what no call can do. */
public final class Database {

    private Database() {}

    /** Runs a statement with the values in the places of its question marks, and says how many rows it changed. */
    public static int run(String sql, Object... values) {
        try (Connection connection = open()) {
            return run(connection, sql, values);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The same on a connection that somebody holds, within its transaction. */
    public static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** How many statements that contain these words wait for somebody else's lock. */
    public static int waiting(String words) {
        String sql = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?";
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "%" + words + "%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** A connection of one's own. */
    public static Connection open() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + System.getProperty("stride.database.host") + ":"
                        + System.getProperty("stride.database.port") + "/"
                        + System.getProperty("stride.database.name"),
                System.getProperty("stride.database.user"),
                System.getProperty("stride.database.password"));
    }
}
