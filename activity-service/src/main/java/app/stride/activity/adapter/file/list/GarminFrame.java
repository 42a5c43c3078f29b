package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.json.GarminElapsed;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Sport;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The list of Garmin's interface as programs write it into a table: metres, seconds, and the steps of both feet. */
final class GarminFrame implements LogbookFormat {
    private final int id;
    private final int name;
    private final int type;
    private final int universal;
    private final int local;
    private final int distance;
    private final int timer;
    private final int elapsed;
    private final int moving;
    private final int averageHeartRate;
    private final int maxHeartRate;
    private final int cadence;
    private final int climb;
    private final LogbookDates dates;

    private GarminFrame(CsvTable table) {
        this.id = table.column("activityid");
        this.name = table.column("activityname");
        this.type = table.column("activitytype_typekey", "activitytype.typekey", "activitytype");
        this.universal = table.column("starttimegmt");
        this.local = table.column("starttimelocal");
        this.distance = table.column("distance");
        this.timer = table.column("duration");
        this.elapsed = table.column("elapsedduration");
        this.moving = table.column("movingduration");
        this.averageHeartRate = table.column("averagehr");
        this.maxHeartRate = table.column("maxhr");
        this.cadence = table.column("averagerunningcadenceinstepsperminute");
        this.climb = table.column("elevationgain");
        this.dates = LogbookDates.of(table, universal, local);
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        boolean known = table.column("starttimegmt") >= 0
                && table.column("starttimelocal") >= 0
                && table.column("distance") >= 0
                && table.column("duration") >= 0;
        return known ? Optional.of(new GarminFrame(table)) : Optional.empty();
    }

    @Override
    public List<String> doubts() {
        return dates.doubts();
    }

    @Override
    public LogbookLine read(CsvTable.Line line) {
        String day = line.text(universal);
        return dates.of(day).map(start -> read(line, start)).orElseGet(() -> LogbookLine.undated(day));
    }

    private LogbookLine read(CsvTable.Line line, LocalDateTime start) {
        Sport sport = SportNames.sport(line.text(type));
        String title = line.text(name);
        return figures(line)
                .line(
                        sport,
                        totals -> new LogbookEntry(
                                start.toInstant(ZoneOffset.UTC),
                                dates.of(line.text(local)).orElse(null),
                                sport,
                                SportNames.subSport(line.text(type)),
                                title.isEmpty() ? null : title,
                                totals,
                                line.text(id).isEmpty() ? null : new Origin("garmin", line.text(id)),
                                null));
    }

    private LogbookFigures figures(CsvTable.Line line) {
        LogbookFigures figures = new LogbookFigures();
        figures.metres = figures.metres(line, distance, 1);
        figures.timer = figures.seconds(line, timer);
        figures.elapsed = GarminElapsed.seconds(figures.seconds(line, elapsed), figures.timer);
        figures.moving = figures.seconds(line, moving);
        figures.averageHeartRate = line.figure(averageHeartRate);
        figures.maxHeartRate = line.figure(maxHeartRate);
        figures.cadence = line.figure(cadence);
        figures.climb = line.figure(climb);
        return figures;
    }
}
