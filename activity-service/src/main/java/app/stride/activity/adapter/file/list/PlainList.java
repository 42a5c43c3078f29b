package app.stride.activity.adapter.file.list;

import app.stride.activity.adapter.file.list.LogbookDates.Start;
import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.domain.activity.ClockOffset;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plain list for whoever comes from elsewhere: {@code start_utc} or {@code start_local} or both,
 * {@code distance_m}, {@code elapsed_s} or {@code moving_s}; optional
 * {@code type, name, avg_hr, max_hr, elev_gain_m}. The list of intervals.icu is one, under other names, and so is what
 * programs keep of the answers of Strava's interface.
 */
final class PlainList implements LogbookFormat {
    /** Characters of a date with hours and minutes, behind which an offset may stand. */
    private static final int LOCAL_TIME = 15;

    private final int instant;
    private final int local;
    private final int type;
    private final int name;
    private final int metres;
    private final int moving;
    private final int elapsed;
    private final int averageHeartRate;
    private final int maxHeartRate;
    private final int climb;
    private final int strides;
    private final PlainUnit unit;
    private final LogbookDates dates;
    private final UntimedRuns untimed = new UntimedRuns();

    private PlainList(CsvTable table) {
        this.instant = instantColumn(table);
        this.local = table.column("start_local", "start_date_local");
        this.type = table.column("sport_type", "type", "sport");
        this.name = table.column("name");
        this.metres = table.column("distance_m", "distance");
        this.moving = table.column("moving_s", "moving_time");
        this.elapsed = table.column("elapsed_s", "duration_s", "elapsed_time");
        this.averageHeartRate = table.column("avg_hr", "average_hr", "average_heartrate");
        this.maxHeartRate = table.column("max_hr", "max_heartrate");
        this.climb = table.column("elev_gain_m", "elevation_gain_m", "total_elevation_gain");
        this.strides = table.column("average_cadence");
        this.unit = PlainUnit.of(table, type, metres, moving, elapsed);
        this.dates = LogbookDates.of(table, local, instant);
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        return recognizes(table) ? Optional.of(new PlainList(table)) : Optional.empty();
    }

    /** Whether the columns bear the names of one. */
    static boolean recognizes(CsvTable table) {
        boolean plain = table.column("start_utc", "start_local") >= 0 && table.column("distance_m") >= 0;
        boolean timed = instantColumn(table) >= 0 && table.column("moving_time", "elapsed_time") >= 0;
        boolean asIntervals = (timed || table.column("start_date_local") >= 0) && table.column("distance") >= 0;
        return plain || asIntervals;
    }

    /** The column of universal times; Strava's is one of them unless it has been cut to the day. */
    private static int instantColumn(CsvTable table) {
        if (table.column("start_utc", "start_local") >= 0) {
            return table.column("start_utc");
        }
        int column = table.column("start_date");
        return table.judged().stream().anyMatch(line -> line.text(column).indexOf(':') > 0) ? column : -1;
    }

    @Override
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>(dates.doubts());
        doubts.addAll(unit.doubts());
        return doubts;
    }

    @Override
    public LogbookLine read(CsvTable.Line line) {
        String told = line.text(instant);
        String day = line.text(local);
        Optional<Start> start = dates.start(day);
        LocalDateTime here = start.map(Start::time).orElse(null);
        Instant utc = told.isEmpty() ? ofOffset(day) : instant(told);
        if (utc == null && !told.isEmpty() || here == null && !day.isEmpty()) {
            return LogbookLine.undated(utc == null && !told.isEmpty() ? told : day);
        }
        if (utc != null && here != null && !isSigned(told) && !told.isEmpty()) {
            return readUnsigned(line, utc, here);
        }
        if (utc == null && here == null) {
            return LogbookLine.UNDATED;
        }
        LogbookLine read = read(line, utc, here);
        return utc == null ? start.map(known -> known.inTurn(read, untimed)).orElse(read) : read;
    }

    /**
     * A time in the column of universal ones that bears no sign is one, unless it repeats the local time, or
     * contradicts it.
     */
    private LogbookLine readUnsigned(CsvTable.Line line, Instant utc, LocalDateTime here) {
        if (saysNothing(utc, here)) {
            return read(line, null, here);
        }
        return ClockOffset.between(utc, here) == null
                ? new LogbookLine.Untold("Its two times contradict each other: no place on earth is as far from UTC.")
                : read(line, utc, here);
    }

    /**
     * The moment that a local time with an offset behind it tells; null where there is none. UTC is written behind
     * many a local time.
     */
    private static @Nullable Instant ofOffset(String text) {
        boolean offset = text.length() > LOCAL_TIME + 1
                && DateTimeText.millis(text) != DateTimeText.ABSENT
                && DateTimeText.offset(text) != null;
        return offset ? Instant.ofEpochMilli(DateTimeText.millis(text)) : null;
    }

    private static boolean isSigned(String text) {
        return text.endsWith("Z")
                || text.endsWith("UTC")
                || text.endsWith("GMT")
                || Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')) > LOCAL_TIME;
    }

    /** What stands in a column of universal times is universal, whether it says so or not. */
    private @Nullable Instant instant(String text) {
        boolean named = text.endsWith("UTC") || text.endsWith("GMT");
        String plain = named ? text.substring(0, text.length() - 3).strip() : text;
        long millis = DateTimeText.millis(plain);
        if (millis != DateTimeText.ABSENT) {
            return Instant.ofEpochMilli(millis);
        }
        return dates.of(plain).map(time -> time.toInstant(ZoneOffset.UTC)).orElse(null);
    }

    private LogbookLine read(CsvTable.Line line, @Nullable Instant utc, @Nullable LocalDateTime here) {
        LogbookFigures figures = new LogbookFigures();
        figures.metres = figures.metres(line, metres, unit.metres());
        figures.moving = figures.seconds(line, moving);
        figures.elapsed = figures.seconds(line, elapsed);
        figures.averageHeartRate = line.figure(averageHeartRate);
        figures.maxHeartRate = line.figure(maxHeartRate);
        figures.climb = line.figure(climb);
        Sport sport = SportNames.sport(line.text(type));
        figures.countOneFoot(line.figure(strides), sport);
        String title = line.text(name);
        return figures.line(
                sport,
                totals -> new LogbookEntry(
                        utc,
                        saysNothing(utc, here) ? null : here,
                        sport,
                        SportNames.subSport(line.text(type)),
                        title.isEmpty() ? null : title,
                        totals,
                        null,
                        null));
    }

    /** Who has no local time at hand writes the universal one twice. */
    private static boolean saysNothing(@Nullable Instant utc, @Nullable LocalDateTime here) {
        return utc != null && here != null && ZoneOffset.UTC.equals(ClockOffset.between(utc, here));
    }
}
