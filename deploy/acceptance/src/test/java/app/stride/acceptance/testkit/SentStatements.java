package app.stride.acceptance.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the services send to PostgreSQL meanwhile, by its own log. */
public final class SentStatements implements AutoCloseable {
    public static final List<String> DATABASES = List.of("plans", "activity", "coach");

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d .*?LOG:  (?:statement|execute [^:]*): ");
    private static final Pattern PARAMETERS = Pattern.compile(".*?DETAIL:  (?i:parameters): ");
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");
    private static final Pattern NEXT = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d ");

    private final Stride stride;
    private final Path log;
    private final long begin;

    /** Begins to listen. */
    public SentStatements(Stride stride) {
        this.stride = stride;
        this.log = stride.log("postgres");
        this.begin = log.toFile().length();
        run("alter system set log_statement = 'all'");
        run("select pg_reload_conf()");
    }

    /** Every different statement until now, in small letters. */
    public Set<String> collect() {
        Set<String> statements = new LinkedHashSet<>();
        String text = tail(begin);
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            Matcher next = NEXT.matcher(text);
            int end = next.find(lines.end()) ? next.start() : text.length();
            statements.add(
                    text.substring(lines.end(), end).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        }
        return statements;
    }

    /** Where the log ends now, for {@link #naming}. */
    public long now() {
        return log.toFile().length();
    }

    /** The statements since then that had one of these values among their parameters, by the alphabet. */
    public List<String> naming(List<String> values, long since) {
        List<String> naming = new ArrayList<>();
        String[] entries = ENTRY.split(tail(since), -1);
        for (int i = 0; i + 1 < entries.length; i++) {
            Matcher statement = LINE.matcher(entries[i]);
            String parameters = entries[i + 1];
            if (statement.lookingAt()
                    && PARAMETERS.matcher(parameters).lookingAt()
                    && values.stream().anyMatch(parameters::contains)) {
                naming.add(entries[i].substring(statement.end()));
            }
        }
        Collections.sort(naming);
        return naming;
    }

    private String tail(long from) {
        try (SeekableByteChannel channel = Files.newByteChannel(log).position(from)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("alter system reset log_statement");
        run("select pg_reload_conf()");
    }

    private void run(String sql) {
        try (Connection connection = connect(stride, DATABASES.get(0));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of every table the column that its primary key begins with; empty for a table without one. */
    public static Map<String, String> keys(Stride stride, String database) {
        Map<String, String> keys = new TreeMap<>();
        try (Connection connection = connect(stride, database);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("""
                    select c.relname, coalesce(a.attname, '')
                    from pg_class c
                    left join pg_index i on i.indrelid = c.oid and i.indisprimary
                    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                    """)) {
            while (tables.next()) {
                keys.put(tables.getString(1), tables.getString(2));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Stride stride, String database) throws SQLException {
        return DriverManager.getConnection(stride.databaseUrl(database), "postgres", "postgres");
    }
}
