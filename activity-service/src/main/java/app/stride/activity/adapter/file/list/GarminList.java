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
 * Garmin Connect's {@code Activities.csv}, in the language and the units of the account, neither of which it names: its first columns are known by
 * their places. Its times are local.
 */
final class GarminList implements LogbookFormat {
    private static final int TYPE = 0;
    private static final int DATE = 1;
    private static final int FAVOURITE = 2;
    private static final int TITLE = 3;
    private static final int DISTANCE = 4;
    private static final int TIME = 6;
    private static final int AVERAGE_HEART_RATE = 7;
    private static final int MAX_HEART_RATE = 8;

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
            "sandt",
            "sant",
            "usant",
            "prawda",
            "fałsz",
            "tosi",
            "epätosi",
            "doğru",
            "yanlış",
            "pravda",
            "nepravda",
            "истина",
            "ложь");

    private final GarminUnits units;
    private final int cadence;
    private final int climb;
    private final int moving;
    private final int elapsed;
    private final LogbookDates dates;
    private final UntimedRuns untimed = new UntimedRuns();

    private GarminList(CsvTable table) {
        this.units = GarminUnits.of(table, DISTANCE, TIME);
        this.cadence = table.columnLike(GarminUnits.CADENCE);
        this.climb = table.columnLike(
                "total ascent",
                "elev gain",
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
                "verstreken tijd");
        this.dates = LogbookDates.of(table, DATE);
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        boolean english = table.name(TYPE).equals("activity type")
                && table.name(DATE).equals("date")
                && table.name(DISTANCE).equals("distance");
        boolean translated = table.width() > MAX_HEART_RATE
                && table.columnOf(GarminList::isTime) == DATE
                && table.columnOf(GarminList::isYesOrNo) == FAVOURITE;
        return english || translated ? Optional.of(new GarminList(table)) : Optional.empty();
    }

    private static boolean isTime(String text) {
        return text.length() >= 13 && text.length() <= 22 && text.indexOf(':') > 0 && LogbookDates.isTime(text);
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
        String date = line.text(DATE);
        return dates.of(date)
                .map(start -> dates.inTurn(read(line, start), date, untimed))
                .orElseGet(() -> LogbookLine.undated(date));
    }

    private LogbookLine read(CsvTable.Line line, LocalDateTime start) {
        Sport sport = SportNames.sport(line.text(TYPE));
        LogbookFigures figures = new LogbookFigures();
        figures.timer = figures.seconds(line, TIME);
        figures.moving = figures.seconds(line, moving);
        figures.elapsed = figures.seconds(line, elapsed);
        figures.metres = units.metres(figures.metres(line, DISTANCE, 1), figures.timer, sport);
        figures.averageHeartRate = line.figure(AVERAGE_HEART_RATE);
        figures.maxHeartRate = line.figure(MAX_HEART_RATE);
        figures.cadence = line.figure(cadence);
        figures.climb = units.climb(line.figure(climb));
        String title = line.text(TITLE);
        return figures.line(
                sport,
                totals -> new LogbookEntry(
                        null,
                        start,
                        sport,
                        SportNames.subSport(line.text(TYPE)),
                        title.isEmpty() ? null : title,
                        totals,
                        null,
                        null));
    }
}
