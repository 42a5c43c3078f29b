package app.stride.activity.testkit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of the running service, as an operator sees it. */
@ApplicationScoped
public class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    public void say(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException refused) {
            throw new AssertionError(sql, refused);
        }
    }

    public int number(String sql, Object... parameters) {
        return Integer.parseInt(column(sql, parameters).get(0));
    }

    /** How many changes of the athlete are still to be worked off. */
    public int marks(AthleteClient athlete) {
        return number("select count(*) from fitness_refresh where athlete_id = ?", athlete.subject());
    }

    /** What waits in the outbox is on its way and about the erasure itself. */
    public List<String> tablesThatKnow(AthleteClient athlete) {
        return column("""
                        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where column_name = 'athlete_id' and table_schema = current_schema() and table_type = 'BASE TABLE'
                          and table_name not in ('outbox', 'inbox') order by 1
                        """).stream()
                .filter(table ->
                        number("select count(*) from " + table + " where athlete_id = ?", athlete.subject()) > 0)
                .toList();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
