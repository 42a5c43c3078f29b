package app.stride.operations.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.stride.operations.testkit.Repository;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods of the previous version go on working on a database that the next one has migrated: a migration only adds. */
class MigrationsTest {
    /** Made before there was a first version that anybody ran. */
    private static final Set<String> BEFORE_THE_FIRST_VERSION =
            Set.of("V2026112310__revisions.sql", "V2026112350__origins.sql", "V2026112365__what_follows_from_runs.sql");

    static Stream<Path> migrations() {
        return Stream.of("plans-service", "activity-service", "coach-service", "libs/outbox")
                .flatMap(module -> Repository.tree(module + "/src/main/resources/db", ".sql").stream())
                .filter(file ->
                        !BEFORE_THE_FIRST_VERSION.contains(file.getFileName().toString()));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void itOnlyAdds(Path file) {
        assertThat(Migration.read(file).breaks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table run drop column pace;                          | takes away a column
            drop table run;                                            | takes away a table
            alter table run rename column pace to speed;               | by its old name
            alter table run alter column pace set not null;            | without the column
            alter table run alter column pace type bigint;             | changes what old pods read
            alter table run add column shoe text not null;             | without it
            alter table run add constraint fast check (pace > 0);      | refuses rows
            create index run_pace on run (pace);                       | concurrently
            """)
    void whatBreaksTheVersionBeforeIsFound(String sql, String why) {
        assertThat(new Migration("V1__x.sql", sql).breaks())
                .hasSize(1)
                .first()
                .asString()
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table run add column shoe text, add column worn integer not null default 0;",
                "create table shoe (name text not null); create index shoe_name on shoe (name); alter table shoe add constraint a check (true);",
                "create index concurrently run_pace on run (pace);",
                "-- drop table run;\ncomment on table run is 'drop table run; rename it';",
                "alter table run alter column pace drop not null;",
            })
    void whatOnlyAddsIsNot(String sql) {
        assertThat(new Migration("V1__x.sql", sql).breaks()).isEqualTo(List.of());
    }
}
