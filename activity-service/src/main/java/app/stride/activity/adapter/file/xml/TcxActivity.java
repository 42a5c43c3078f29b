package app.stride.activity.adapter.file.xml;

import app.stride.activity.adapter.file.recording.DateTimeText;
import app.stride.activity.adapter.file.recording.LapOrder;
import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.RecordingDraft;
import app.stride.activity.adapter.file.recording.SportNames;
import app.stride.activity.adapter.file.recording.StatedTotals;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One activity of a TCX file: its laps and its points. */
final class TcxActivity {
    @Nullable String device;

    private final @Nullable String sport;
    private final SamplesBuilder samples = new SamplesBuilder();
    private final TcxOdometer odometer = new TcxOdometer();
    private final List<TcxLap> laps = new ArrayList<>();
    private long id = DateTimeText.ABSENT;
    private @Nullable ZoneOffset idZone;
    private @Nullable ZoneOffset zone;
    private @Nullable TcxLap current;
    private long firstPoint = DateTimeText.ABSENT;
    private long lastPoint = DateTimeText.ABSENT;

    TcxActivity(@Nullable String sport) {
        this.sport = sport;
    }

    /** Takes in the activity's own name, which is the time at which it began. */
    void identify(CharSequence time) {
        id = DateTimeText.millis(time);
        idZone = DateTimeText.offset(time);
    }

    /** Adds a point, which has a time. */
    void add(XmlPoint point) {
        if (current != null) {
            current.take(point);
        }
        if (firstPoint == DateTimeText.ABSENT) {
            firstPoint = point.millis;
            zone = point.zone;
        }
        lastPoint = point.millis;
        odometer.count(point, (point.millis - firstPoint) / 1000.0);
        if (Math.abs(point.millis - firstPoint) <= Limits.LONGEST.toMillis()) {
            point.addTo(samples, firstPoint);
        }
    }

    void beginLap(TcxLap next) {
        current = next;
        odometer.beginLap();
    }

    /**
     * Adds a lap in which the file breaks off. It states in advance what the whole lap came to; only what its points
     * cover is there.
     */
    void addBrokenOff(TcxLap lap) {
        if (lastPoint != DateTimeText.ABSENT && lap.start != DateTimeText.ABSENT) {
            lap.seconds = Math.min(lap.seconds, Math.max(0, lastPoint - lap.start) / 1000.0);
            lap.metres = Math.min(lap.metres, odometer.metresOfLap());
        }
        add(lap);
    }

    /** Adds a lap that is at its end; where it does not say how long it was, its points do. */
    void add(TcxLap lap) {
        if (!(lap.metres > 0) && odometer.metresOfLap() > 0) {
            lap.metres = odometer.metresOfLap();
        }
        if (laps.size() < Limits.LAPS) {
            laps.add(lap);
        }
    }

    /** The draft; empty when the activity has no start. */
    Optional<RecordingDraft> draft() {
        Samples whole = TcxOdometer.fromZero(samples.build());
        long shift = whole.isEmpty() ? 0 : Math.round(whole.seconds(0) * 1000);
        long start = firstPoint != DateTimeText.ABSENT ? firstPoint + shift : startWithoutPoints();
        if (start == DateTimeText.ABSENT) {
            return Optional.empty();
        }
        RecordingDraft draft = new RecordingDraft(Instant.ofEpochMilli(start));
        draft.samples = whole.part(0, whole.size(), shift);
        draft.zone = zone();
        draft.device = device;
        draft.sport = SportNames.sport(sport);
        draft.subSport = SportNames.subSport(sport);
        state(draft.stated, draft.samples);
        draft.laps = TcxLap.all(laps, start);
        return Optional.of(draft);
    }

    /** The offset of the points, else of the first lap or of the activity: some write only the points in UTC. */
    private @Nullable ZoneOffset zone() {
        if (zone != null) {
            return zone;
        }
        return laps.isEmpty() || laps.get(0).zone == null ? idZone : laps.get(0).zone;
    }

    private long startWithoutPoints() {
        long first = laps.isEmpty()
                ? DateTimeText.ABSENT
                : LapOrder.byBeginning(laps, lap -> lap.start).get(0).start;
        return first == DateTimeText.ABSENT ? id : first;
    }

    /** Where a lap leaves out what all of them add up to, the samples tell. */
    private void state(StatedTotals stated, Samples whole) {
        stated.timer = !whole.isEmpty() && anyLacks(lap -> lap.seconds) ? Double.NaN : sum(lap -> lap.seconds);
        stated.distance =
                whole.has(Channel.LATITUDE) && anyLacks(lap -> lap.metres) ? Double.NaN : sum(lap -> lap.metres);
        stated.averageHeartRate = weighted(lap -> lap.averageHeartRate);
        stated.maxHeartRate = laps.stream()
                .mapToDouble(lap -> lap.maxHeartRate)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
        stated.cadence = weighted(lap -> lap.cadence);
    }

    private boolean anyLacks(ToDoubleFunction<TcxLap> figure) {
        return laps.stream().mapToDouble(figure).anyMatch(Double::isNaN);
    }

    /** The sum over the laps; NaN unless it comes to something. */
    private double sum(ToDoubleFunction<TcxLap> figure) {
        double sum =
                laps.stream().mapToDouble(figure).filter(value -> value > 0).sum();
        return sum > 0 ? sum : Double.NaN;
    }

    /** The mean over the laps that have the figure, each by its duration. */
    private double weighted(ToDoubleFunction<TcxLap> figure) {
        double sum = 0;
        double seconds = 0;
        for (TcxLap lap : laps) {
            double value = figure.applyAsDouble(lap);
            if (value > 0 && lap.seconds > 0) {
                sum += value * lap.seconds;
                seconds += lap.seconds;
            }
        }
        return seconds > 0 ? sum / seconds : Double.NaN;
    }
}
