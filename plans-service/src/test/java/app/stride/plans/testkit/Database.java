package app.stride.plans.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The service's database, for what no call can do. */
public final class Database {

    private Database() {}

    /** Runs a statement with the values in the places of its question marks, and says how many rows it changed. */
    public static int run(String sql, Object... values) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + System.getProperty("stride.database.host") + ":"
                                + System.getProperty("stride.database.port") + "/"
                                + System.getProperty("stride.database.name"),
                        System.getProperty("stride.database.user"),
                        System.getProperty("stride.database.password"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
