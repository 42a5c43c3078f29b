package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import java.util.Optional;
import java.util.stream.Stream;

/** How the lines of one service's list are to be read. */
interface LogbookFormat {
    /** What a line says; empty when it does not say when it was, or makes no sense otherwise. */
    Optional<LogbookEntry> entry(CsvTable.Line line);

    /** The format of a table, by its header and its first lines; empty for a table of something else. */
    static Optional<LogbookFormat> of(CsvTable table) {
        return Stream.of(StravaList.of(table), GarminList.of(table), RunkeeperList.of(table), PlainList.of(table))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
