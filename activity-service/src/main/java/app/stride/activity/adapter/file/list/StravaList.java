package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Sport;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Strava's {@code activities.csv}, in the language of the account: in English its columns are known by their names,
 * else by their places around that of the recording's file name. Several names stand twice in its header; the second
 * distance is in metres, the second duration has decimals. Its times are UTC. That of 2018 and 2019 has one distance,
 * in metres.
 */
final class StravaList implements LogbookFormat {
    private static final List<String> ENDINGS = List.of(".fit", ".gpx", ".tcx");
    private static final String PROVIDER = "strava";
    private static final double METRES_PER_KILOMETRE = 1000;

    private final StravaColumns columns;
    private final double metresPerUnit;

    /** Whether its words are those that we know. */
    private final boolean english;

    private final LogbookDates dates;

    private StravaList(CsvTable table, StravaColumns columns, double metresPerUnit, boolean english) {
        this.columns = columns;
        this.metresPerUnit = metresPerUnit;
        this.english = english;
        this.dates = LogbookDates.of(table, columns.date());
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        int file = fileColumn(table);
        if (isOfOldLayout(table)) {
            return Optional.of(new StravaList(table, StravaColumns.byPlace(table, file), 1, true));
        }
        boolean whole = file >= 7 && table.columnOf(StravaList::isId) == 0 && !PlainList.recognizes(table);
        if (isNamed(table) && !(whole && isPartlyTranslated(table, file))) {
            return Optional.of(new StravaList(table, StravaColumns.byName(table, file), METRES_PER_KILOMETRE, true));
        }
        return whole
                ? Optional.of(new StravaList(table, StravaColumns.byPlace(table, file), METRES_PER_KILOMETRE, false))
                : Optional.empty();
    }

    private static boolean isNamed(CsvTable table) {
        return table.column("activity date") >= 0 && table.column("activity type") >= 0;
    }

    /** With some accounts only the first names are in English, and those of the figures in another language. */
    private static boolean isPartlyTranslated(CsvTable table, int file) {
        return StravaColumns.isExact(table, file)
                && table.column("moving time", "elevation gain", "average heart rate") < 0;
    }

    private static int fileColumn(CsvTable table) {
        int file = table.column(
                "filename",
                "file name",
                "nombre del archivo",
                "dateiname",
                "nom du fichier",
                "nome del file",
                "nome do arquivo",
                "nome do ficheiro",
                "bestandsnaam",
                "имя файла",
                "ファイル名",
                "文件名",
                "檔案名稱",
                "파일 이름",
                "nama file",
                "nazwa pliku",
                "filnavn",
                "filnamn",
                "dosya adı");
        return file < 0 ? table.columnOf(StravaList::isFile) : file;
    }

    /** That of 2018 and 2019, in English whatever the account's language, and in metres. */
    private static boolean isOfOldLayout(CsvTable table) {
        return table.name(0).equals("id")
                && table.name(1).equals("date")
                && table.name(5).equals("elapsed_time")
                && table.name(6).equals("distance");
    }

    private static boolean isId(String text) {
        return text.length() <= 20 && isDigits(text, 0);
    }

    /** Its name is the number of an upload. */
    private static boolean isFile(String text) {
        String plain = text.endsWith(".gz") ? text.substring(0, text.length() - 3) : text;
        int point = plain.length() - 4;
        return point > 0
                && ENDINGS.contains(plain.substring(point))
                && isDigits(plain.substring(0, point), plain.lastIndexOf('/') + 1);
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    @Override
    public List<String> doubts() {
        return dates.doubts();
    }

    @Override
    public LogbookLine read(CsvTable.Line line) {
        String day = line.text(columns.date());
        return dates.of(day).map(start -> read(line, start)).orElseGet(() -> LogbookLine.undated(day));
    }

    private LogbookLine read(CsvTable.Line line, LocalDateTime start) {
        String title = line.text(columns.name());
        Sport named = SportNames.sport(line.text(columns.type()));
        // Of another language we do not know all words: a sport that is none of ours may be one.
        Sport sport = english || named != Sport.OTHER ? named : null;
        return figures(line, sport)
                .line(
                        sport,
                        totals -> new LogbookEntry(
                                start.toInstant(ZoneOffset.UTC),
                                null,
                                sport,
                                named != null,
                                SportNames.subSport(line.text(columns.type())),
                                title.isEmpty() ? null : title,
                                totals,
                                isId(line.text(columns.id())) ? new Origin(PROVIDER, line.text(columns.id())) : null,
                                fileName(line)));
    }

    private @Nullable String fileName(CsvTable.Line line) {
        String text = line.text(columns.file());
        return text.isEmpty() || text.equals("#error#") ? null : text;
    }

    private LogbookFigures figures(CsvTable.Line line, @Nullable Sport sport) {
        LogbookFigures figures = new LogbookFigures();
        figures.recorded = fileName(line) != null;
        double rounded = figures.seconds(line, columns.elapsed());
        figures.elapsed = either(figures.seconds(line, columns.exactElapsed()), rounded);
        figures.moving = figures.seconds(line, columns.moving());
        double roundedMetres = figures.metres(line, columns.distance(), metresPerUnit);
        figures.metres = either(line.figure(columns.exactDistance()), roundedMetres);
        figures.climb = line.figure(columns.climb());
        figures.maxHeartRate = line.figure(columns.maxHeartRate());
        figures.averageHeartRate = line.figure(columns.averageHeartRate());
        figures.countOneFoot(line.figure(columns.cadence()), sport);
        // Strava's pauses are those that it finds in the recording: its moving time is what others call the timer.
        figures.timer = either(figures.moving, figures.elapsed);
        return figures;
    }

    private static double either(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
