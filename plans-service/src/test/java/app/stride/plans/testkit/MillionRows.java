package app.stride.plans.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * A database of its own with a million workouts and a million activities of ten thousand athletes, each of whom follows a copy of one
 * plan that the service made. Activities came day by day, as in life: an athlete's own are far apart.
 */
public final class MillionRows implements AutoCloseable {

    /** Fewer where time is short ({@code -Dstride.agenda.athletes=2500}). */
    public static final int ATHLETES = Integer.getInteger("stride.agenda.athletes", 10_000);

    /** Of each, with a workout and an activity. */
    public static final int DAYS = 100;

    private static final String FIRST = "date '%s'";

    private final Connection database;

    private MillionRows(Connection database) {
        this.database = database;
    }

    /** Fills the tables; the plan that is copied is this athlete's active one, which starts on the given date. */
    public static MillionRows like(Athlete athlete, LocalDate start) throws SQLException {
        String name = "million";
        try (Connection admin = connect(System.getProperty("stride.database.name"));
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        }
        Flyway.configure()
                .dataSource(url(name), user(), "")
                .locations("db/migration", "db/outbox")
                .load()
                .migrate();
        MillionRows rows = new MillionRows(connect(name));
        rows.copyPlan(athlete);
        rows.fill(String.format(FIRST, start));
        return rows;
    }

    private void copyPlan(Athlete athlete) throws SQLException {
        try (Connection service = connect(System.getProperty("stride.database.name"))) {
            for (String table : List.of("athlete", "plan", "workout")) {
                String json = text(
                        service,
                        "select jsonb_agg(to_jsonb(t))::text from " + table + " t where athlete_id = '" + athlete.id()
                                + "'");
                try (var insert = database.prepareStatement("insert into " + table
                        + " select * from jsonb_populate_recordset(null::" + table + ", ?::jsonb)")) {
                    insert.setString(1, json);
                    insert.executeUpdate();
                }
            }
        }
    }

    private void fill(String first) throws SQLException {
        run("create table model as select athlete_id, plan_id from plan");
        run(
                "insert into activity (athlete_id, activity_id, version, local_date, sport, start_time, distance_m, duration_s)"
                        + " select m.athlete_id, md5(n::text)::uuid, 1, day, 'run', day + interval '6 hours', 8000 + n, 2700 + n"
                        + " from model m, generate_series(0, " + (DAYS - 1) + ") n, lateral (select " + first
                        + " + n as day) d");
        run("set session_replication_role = replica"); // no triggers: what they would make is copied below
        // Rows first and indexes afterwards takes half the time.
        run(
                "alter table workout set unlogged",
                "drop index workout_by_date",
                "alter table workout drop constraint workout_pkey");
        run(
                "alter table activity set unlogged",
                "drop index activity_by_date",
                "alter table activity drop constraint activity_pkey");
        run("create table crowd as select 'athlete|' || md5(n::text) as athlete_id, md5('p' || n)::uuid as plan_id, n"
                + " from generate_series(1, " + ATHLETES + ") n");
        run("insert into athlete (athlete_id, turn) select athlete_id, 1 from crowd");
        run("insert into plan select (jsonb_populate_record(p, to_jsonb(c))).* from plan p, crowd c");
        run(
                "insert into workout (athlete_id, plan_id, workout_id, scheduled_date, week_number, workout_type, title, description,"
                        + " phase, phase_week, target_duration_s, target_distance_m)"
                        + " select athlete_id, plan_id, gen_random_uuid(), " + first
                        + " + d, d / 7 + 1, 'easy', 'Easy', 'Easy running.',"
                        + " 'base', 1, 2700, 8000 from crowd, generate_series(0, " + (DAYS - 1) + ") d");
        run(
                "insert into activity (athlete_id, activity_id, version, local_date, sport, start_time, distance_m, duration_s)"
                        + " select athlete_id, gen_random_uuid(), 1, " + first + " + d, 'run', " + first
                        + " + d + time '06:00', 8000, 2700"
                        + " from generate_series(0, " + (DAYS - 1) + ") d, crowd");
        run(
                "create index workout_by_date on workout (athlete_id, plan_id, scheduled_date) include (workout_type, status)");
        run("create index activity_by_date on activity (athlete_id, local_date) where not deleted");
        // Page by page: each of an athlete's lies in another block, which is the worst that updates can do to them.
        run("insert into agenda select c.athlete_id, g.athlete, g.plan from agenda g, crowd c");
        run("insert into agenda_page select c.athlete_id, g.opens, g.workouts, g.activities"
                + " from agenda_page g, crowd c order by g.opens, c.n");
        run("set session_replication_role = origin");
        run("analyze workout", "analyze activity", "vacuum analyze agenda", "vacuum analyze agenda_page");
    }

    /** The id of one of the athletes. */
    public String athlete(int number) throws SQLException {
        return text(database, "select athlete_id from crowd where n = " + number);
    }

    public long count(String table) throws SQLException {
        return Long.parseLong(text(database, "select count(*) from " + table));
    }

    public void run(String... statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row. */
    public String text(String sql) throws SQLException {
        return text(database, sql);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), user(), "");
    }

    private static String url(String name) {
        return "jdbc:postgresql://" + System.getProperty("stride.database.host") + ":"
                + System.getProperty("stride.database.port") + "/" + name;
    }

    private static String user() {
        return System.getProperty("stride.database.user");
    }

    @Override
    public void close() throws SQLException {
        database.close();
        try (Connection admin = connect(System.getProperty("stride.database.name"));
                Statement statement = admin.createStatement()) {
            statement.execute("drop database if exists million with (force)");
        }
    }
}
