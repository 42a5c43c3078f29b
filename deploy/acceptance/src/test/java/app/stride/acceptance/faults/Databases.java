package app.stride.acceptance.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The services' databases, looked into from outside. */
final class Databases {
    static final List<String> NAMES = List.of("plans", "activity", "coach");

    private final int port;

    Databases(int port) {
        this.port = port;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=5", "postgres", "postgres");
    }

    /** The first column of all rows, as text. */
    List<String> column(String database, String sql, Object... values) {
        try (Connection connection = connect(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String database, String sql, Object... values) {
        return Long.parseLong(column(database, sql, values).get(0));
    }

    void run(String database, String sql) {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables, with an athlete's column, that hold a row of this athlete. */
    List<String> tablesThatKnow(String database, String athlete) {
        return column(database, """
                        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where column_name = 'athlete_id' and table_schema = 'public' and table_type = 'BASE TABLE' order by 1
                        """).stream()
                .filter(table ->
                        count(database, "select count(*) from " + table + " where athlete_id = ?", athlete) > 0)
                .toList();
    }
}
