package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Origin;
import app.stride.activity.domain.activity.Sport;
import app.stride.running.Distance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runkeeper's {@code cardioActivities.csv}: local times, units in the header, a GPX file for each that has one. */
final class RunkeeperList implements LogbookFormat {
    private static final double SIXTY = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    /** How far a speed of two decimals and a distance may be off together; ours. */
    private static final double ROUNDED_BY = 0.05;

    private final int id;
    private final int date;
    private final int type;
    private final int distance;
    private final double metresPerUnit;
    private final int duration;
    private final int speed;
    private final int climb;
    private final double metresPerClimb;
    private final int heartRate;
    private final int file;
    private final LogbookDates dates;
    private final UntimedRuns untimed = new UntimedRuns();

    private RunkeeperList(CsvTable table) {
        this.id = table.column("activity id");
        this.date = table.column("date");
        this.type = table.column("type");
        this.distance = table.columnLike("distance (");
        this.metresPerUnit = table.name(distance).contains("(mi") ? Distance.MILE.metres() : 1000;
        this.duration = table.column("duration");
        this.speed = table.columnLike("average speed");
        this.climb = table.columnLike("climb (");
        this.metresPerClimb = table.name(climb).contains("(f") ? GarminUnits.METRES_PER_FOOT : 1;
        this.heartRate = table.columnLike("average heart rate");
        this.file = table.column("gpx file");
        this.dates = LogbookDates.of(table, date);
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        boolean known = table.column("date") >= 0
                && table.column("type") >= 0
                && table.column("duration") >= 0
                && table.columnLike("distance (") >= 0;
        return known ? Optional.of(new RunkeeperList(table)) : Optional.empty();
    }

    @Override
    public List<String> doubts() {
        return dates.doubts();
    }

    @Override
    public LogbookLine read(CsvTable.Line line) {
        String day = line.text(date);
        return dates.start(day)
                .map(start -> start.inTurn(read(line, start.time()), untimed))
                .orElseGet(() -> LogbookLine.undated(day));
    }

    private LogbookLine read(CsvTable.Line line, LocalDateTime start) {
        LogbookFigures figures = new LogbookFigures();
        figures.recorded = !line.text(file).isEmpty();
        figures.metres = figures.metres(line, distance, metresPerUnit);
        figures.timer = timer(line, figures.seconds(line, duration));
        figures.climb = line.figure(climb) * metresPerClimb;
        figures.averageHeartRate = line.figure(heartRate);
        Sport sport = SportNames.sport(line.text(type));
        return figures.line(
                sport,
                totals -> new LogbookEntry(
                        null,
                        start,
                        sport,
                        SportNames.subSport(line.text(type)),
                        null,
                        totals,
                        line.text(id).isEmpty() ? null : new Origin("runkeeper", line.text(id)),
                        orNull(line.text(file))));
    }

    /** Spreadsheets take minutes and seconds for hours and minutes, and write 50:00:00 for 50:00: the speed tells. */
    private double timer(CsvTable.Line line, double told) {
        double bySpeed = SECONDS_PER_HOUR * line.figure(distance) / line.figure(speed);
        return Math.abs(told / SIXTY - bySpeed) < ROUNDED_BY * bySpeed ? told / SIXTY : told;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
