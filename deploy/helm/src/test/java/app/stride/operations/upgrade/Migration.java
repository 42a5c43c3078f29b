package app.stride.operations.upgrade;

import app.stride.operations.testkit.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A step of a database from one version to the next, and what in it the pods of the version before could not live with. */
record Migration(String name, String sql) {
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*(?s:.*?)\\*/");
    private static final Pattern TEXT = Pattern.compile("\\$\\$(?s:.*?)\\$\\$|'(?:[^']|'')*'");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern INDEXED =
            Pattern.compile("create (?:unique )?index (?!concurrently)(?:if not exists )?\\w+ on (?:only )?(\\w+)");
    private static final Pattern COLUMN = Pattern.compile("add column (?:if not exists )?\\w+ [^,]*");

    /** What each of these does to statements that the version before still sends. */
    private static final Map<String, String> BREAKS = Map.of(
            "drop table", "takes away a table that old pods use",
            "drop column", "takes away a column that old pods read or write",
            "drop view", "takes away a view that old pods read",
            " rename ", "renames what old pods know by its old name",
            "set not null", "refuses rows that old pods write without the column",
            " set data type ", "changes what old pods read",
            "truncate ", "throws away what is there",
            "add constraint", "refuses rows that old pods write, and locks the table while it checks");

    private static final Pattern RETYPED = Pattern.compile("alter column \\w+ type ");

    static Migration read(Path file) {
        return new Migration(file.getFileName().toString(), Repository.text(file));
    }

    /** A sentence for each statement that breaks or stops the version before; tables that the step makes itself are its own. */
    List<String> breaks() {
        List<String> found = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (String statement : statements()) {
            CREATED.matcher(statement).results().forEach(created -> own.add(created.group(1)));
            if (!concerns(own, statement)) {
                BREAKS.forEach((words, why) -> {
                    if ((statement + " ").contains(words)) {
                        found.add(statement + ": " + why);
                    }
                });
                found.addAll(columns(statement));
            }
            Matcher index = INDEXED.matcher(statement);
            if (index.find() && !own.contains(index.group(1))) {
                found.add(statement + ": stops all writing to the table meanwhile; make it concurrently");
            }
        }
        return found;
    }

    private static boolean concerns(Set<String> own, String statement) {
        Matcher altered = Pattern.compile("(?:alter|drop|truncate) table (?:if exists )?(?:only )?(\\w+)")
                .matcher(statement);
        return altered.find() && own.contains(altered.group(1));
    }

    private static List<String> columns(String statement) {
        List<String> found = new ArrayList<>();
        if (RETYPED.matcher(statement).find()) {
            found.add(statement + ": changes what old pods read, and writes the whole table anew");
        }
        COLUMN.matcher(statement)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(column -> column.contains("not null") && !column.contains("default"))
                .forEach(column -> found.add(column + ": refuses rows that old pods write without it"));
        return found;
    }

    private List<String> statements() {
        String bare = TEXT.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("''");
        List<String> statements = new ArrayList<>();
        for (String statement : bare.split(";")) {
            statements.add(statement.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT));
        }
        return statements;
    }
}
