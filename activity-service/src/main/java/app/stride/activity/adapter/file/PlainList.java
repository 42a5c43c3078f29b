package app.stride.activity.adapter.file;

import app.stride.activity.domain.activity.ClockOffset;
import app.stride.activity.domain.activity.LogbookEntry;
import app.stride.activity.domain.activity.Sport;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plain list for whoever comes from elsewhere: {@code start_utc} or {@code start_local} or both, {@code distance_m}, {@code elapsed_s} or
 * {@code moving_s}; optional {@code type, name, avg_hr, max_hr, elev_gain_m}. The list of intervals.icu is one, under other names.
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
    private final LogbookDates dates;

    private PlainList(CsvTable table) {
        this.instant = table.column("start_utc");
        this.local = table.column("start_local", "start_date_local");
        this.type = table.column("type", "sport");
        this.name = table.column("name");
        this.metres = table.column("distance_m", "distance");
        this.moving = table.column("moving_s", "moving_time");
        this.elapsed = table.column("elapsed_s", "duration_s", "elapsed_time");
        this.averageHeartRate = table.column("avg_hr", "average_hr", "average_heartrate");
        this.maxHeartRate = table.column("max_hr", "max_heartrate");
        this.climb = table.column("elev_gain_m", "elevation_gain_m", "total_elevation_gain");
        this.dates = LogbookDates.of(table, local);
    }

    static Optional<LogbookFormat> of(CsvTable table) {
        boolean dated = table.column("start_utc") >= 0 || table.column("start_local") >= 0;
        boolean plain = dated && table.column("distance_m") >= 0;
        boolean asIntervals = table.column("start_date_local") >= 0 && table.column("distance") >= 0;
        return plain || asIntervals ? Optional.of(new PlainList(table)) : Optional.empty();
    }

    @Override
    public Optional<LogbookEntry> entry(CsvTable.Line line) {
        Instant utc = instant(line.text(instant));
        LocalDateTime here = dates.of(line.text(local)).orElse(null);
        return utc == null && here == null ? Optional.empty() : entry(line, utc, here);
    }

    /** A time without an offset does not say that it is UTC, whatever the column is called. */
    private static @Nullable Instant instant(String text) {
        boolean offset = text.endsWith("Z") || Math.max(text.lastIndexOf('+'), text.lastIndexOf('-')) > LOCAL_TIME;
        long millis = offset ? XmlTime.millis(text) : XmlTime.ABSENT;
        return millis == XmlTime.ABSENT ? null : Instant.ofEpochMilli(millis);
    }

    private Optional<LogbookEntry> entry(CsvTable.Line line, @Nullable Instant utc, @Nullable LocalDateTime here) {
        LogbookFigures figures = new LogbookFigures();
        figures.metres = line.figure(metres);
        figures.moving = LogbookFigures.seconds(line, moving);
        figures.elapsed = LogbookFigures.seconds(line, elapsed);
        figures.averageHeartRate = line.figure(averageHeartRate);
        figures.maxHeartRate = line.figure(maxHeartRate);
        figures.climb = line.figure(climb);
        Sport sport = SportNames.sport(line.text(type));
        String title = line.text(name);
        return figures.totals(sport)
                .map(totals -> new LogbookEntry(
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
