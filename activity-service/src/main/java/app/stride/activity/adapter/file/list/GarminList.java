package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Garmin Connect's {@code Activities.csv}, in the language and the units of the account, neither of which it names:
 * its first columns are known by their places, those of the layout before 2018 by their names. Its times are local.
 */
final class GarminList implements LogbookFormat {
    private static final int FAVOURITE = 2;

    /** True and false, as spreadsheets write them in the language of the computer. */
    private static final Set<String> YES_OR_NO = Set.of(
            "true",
            "false",
            "wahr",
            "falsch",
            "vrai",
            "faux",
            "verdadero",
            "falso",
            "vero",
            "verdadeiro",
            "waar",
            "onwaar",
            "sand",
            "falsk",
            "falskt",
            "sann",
            "usann",
            "igaz",
            "hamis",
            "adevărat",
            "fals",
            "sandt",
            "sant",
            "usant",
            "prawda",
            "fałsz",
            "tosi",
            "epätosi",
            "doğru",
            "yanlış",
            "yanliş",
            "pravda",
            "nepravda",
            "истина",
            "ложь");

    private final GarminColumns columns;
    private final GarminUnits units;
    private final int cadence;
    private final int climb;
    private final int moving;
    private final int elapsed;
    private final LogbookDates dates;
    private final UntimedRuns untimed = new UntimedRuns();

    private GarminList(CsvTable table, GarminColumns columns) {
        this.columns = columns;
        this.units = GarminUnits.of(table, columns.distance(), columns.time());
        this.cadence = table.columnLike(GarminUnits.CADENCE);
        this.climb = table.columnLike(
                "total ascent",
                "elev gain",
                "elevation gain",
                "anstieg gesamt",
                "gesamter anstieg",
                "positiver höhenunterschied",
                "ascenso total",
                "ascesa totale",
                "ascension totale",
                "subida total",
                "totale stijging");
        this.moving = table.columnLike(
                "moving time",
                "zeit in bewegung",
                "tiempo en movimiento",
                "tempo in movimento",
                "temps de déplacement",
                "durée de déplacement",
                "tempo em movimento",
                "beweegtijd");
        this.elapsed = table.columnLike(
                "elapsed time",
                "verstrichene zeit",
                "tiempo transcurrido",
                "tempo trascorso",
                "temps écoulé",
                "tempo decorrido",
                "duração",
                "verstreken tijd");
        this.dates = LogbookDates.of(table, columns.date());
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        return isRecent(table)
                ? Optional.of(new GarminList(table, GarminColumns.RECENT))
                : GarminColumns.before2018(table).map(columns -> new GarminList(table, columns));
    }

    private static boolean isRecent(CsvTable table) {
        GarminColumns recent = GarminColumns.RECENT;
        boolean english = table.name(recent.type()).equals("activity type")
                && table.name(recent.date()).equals("date")
                && table.name(recent.distance()).equals("distance");
        boolean translated = table.width() > recent.maxHeartRate()
                && table.columnOf(GarminList::isTime) == recent.date()
                && table.columnOf(GarminList::isYesOrNo) == FAVOURITE;
        return english || translated;
    }

    /** From "2/4/23 7:00" or "2.4.2023 7.00" to "02/04/2023 07:00:00 a. m.", as spreadsheets write it. */
    private static boolean isTime(String text) {
        return text.length() >= 11 && text.length() <= 26 && LogbookDates.isTime(text);
    }

    private static boolean isYesOrNo(String text) {
        return YES_OR_NO.contains(text.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>(dates.doubts());
        if (!units.told()) {
            doubts.add("The list does not say whether its distances are in kilometres or in miles: they were read as"
                    + " kilometres. If that is wrong, delete these activities and export the list with the column of the"
                    + " stride length.");
        }
        return doubts;
    }

    @Override
    public LogbookLine read(CsvTable.Line line) {
        String date = line.text(columns.date());
        return dates.start(date)
                .map(start -> start.inTurn(read(line, start.time()), untimed))
                .orElseGet(() -> LogbookLine.undated(date));
    }

    private LogbookLine read(CsvTable.Line line, LocalDateTime start) {
        Sport sport = SportNames.sport(line.text(columns.type()));
        LogbookFigures figures = new LogbookFigures();
        figures.timer = figures.seconds(line, columns.time());
        figures.moving = figures.seconds(line, moving);
        figures.elapsed = figures.seconds(line, elapsed);
        figures.metres = units.metres(figures.metres(line, columns.distance(), 1), figures.timer, sport);
        figures.averageHeartRate = line.figure(columns.averageHeartRate());
        figures.maxHeartRate = line.figure(columns.maxHeartRate());
        figures.cadence = line.figure(cadence);
        figures.climb = units.climb(line.figure(climb));
        String title = line.text(columns.title());
        return figures.line(
                sport,
                totals -> new LogbookEntry(
                        null,
                        start,
                        sport,
                        SportNames.subSport(line.text(columns.type())),
                        title.isEmpty() ? null : title,
                        totals,
                        null,
                        null));
    }
}
