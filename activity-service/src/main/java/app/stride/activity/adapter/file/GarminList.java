package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import java.time.LocalDateTime;
import java.util.Optional;

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

    private final GarminUnits units;
    private final int cadence;
    private final int climb;
    private final int moving;
    private final int elapsed;
    private final LogbookDates dates;

    private GarminList(CsvTable table) {
        this.units = GarminUnits.of(table, DISTANCE, TIME);
        this.cadence = table.columnLike("avg run cadence", "ø lauf", "durchschnittliche schrittfrequenz");
        this.climb = table.columnLike(
                "total ascent", "elev gain", "anstieg gesamt", "positiver höhenunterschied", "ascenso total");
        this.moving = table.columnLike("moving time", "zeit in bewegung", "tiempo en movimiento");
        this.elapsed = table.columnLike("elapsed time", "verstrichene zeit", "tiempo transcurrido");
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
        boolean likeOne = text.length() == 16 || text.length() == 19 && text.charAt(16) == ':';
        return likeOne && text.charAt(10) == ' ' && text.charAt(13) == ':' && XmlTime.millis(text) != XmlTime.ABSENT;
    }

    private static boolean isYesOrNo(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
    }

    @Override
    public Optional<LogbookEntry> entry(CsvTable.Line line) {
        return dates.of(line.text(DATE)).flatMap(start -> entry(line, start));
    }

    private Optional<LogbookEntry> entry(CsvTable.Line line, LocalDateTime start) {
        Sport sport = SportNames.sport(line.text(TYPE));
        LogbookFigures figures = new LogbookFigures();
        figures.timer = LogbookFigures.seconds(line, TIME);
        figures.moving = LogbookFigures.seconds(line, moving);
        figures.elapsed = LogbookFigures.seconds(line, elapsed);
        figures.metres = units.metres(line.figure(DISTANCE), figures.timer, sport);
        figures.averageHeartRate = line.figure(AVERAGE_HEART_RATE);
        figures.maxHeartRate = line.figure(MAX_HEART_RATE);
        figures.cadence = line.figure(cadence);
        figures.climb = units.climb(line.figure(climb));
        String title = line.text(TITLE);
        return figures.totals(sport)
                .map(totals -> new LogbookEntry(
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
