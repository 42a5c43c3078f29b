package app.stride.activity.adapter.file.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the lines of one service's list are to be read. */
interface LogbookFormat {
    /** What a line says. */
    LogbookLine read(CsvTable.Line line);

    /** What cannot be told for sure of the list as a whole, each in a sentence for the athlete. */
    default List<String> doubts() {
        return List.of();
    }

    /** The format of a table, by its header and its first lines; empty for a table of something else. */
    static Optional<LogbookFormat> of(CsvTable table) {
        return Stream.of(
                        StravaList.of(table),
                        GarminList.of(table),
                        GarminFrame.of(table),
                        RunkeeperList.of(table),
                        PlainList.of(table))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
