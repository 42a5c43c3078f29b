package app.stride.activity.testkit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.LapMesg;
import com.garmin.fit.LapTrigger;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** A run as a Garmin watch writes it, encoded by Garmin's own SDK: one record a second, laps, pauses, totals. */
public final class FitRun {
    private static final int FORERUNNER_955 = 4024;
    private static final double DEGREES = (1L << 31) / 180.0;
    private static final double METRES_PER_DEGREE = 111_195;

    private final Instant start;
    private final List<Mesg> messages = new ArrayList<>();
    private final List<Mesg> laps = new ArrayList<>();
    private Sport sport = Sport.RUNNING;
    private int product = FORERUNNER_955;
    private long clock;
    private double metres;
    private double timer;
    private long lapStart;
    private double lapMetres;
    private double lapTimer;
    private int offsetHours;

    public FitRun(Instant start) {
        this.start = start;
        event(EventType.START);
        record(130);
    }

    public FitRun as(Sport other) {
        sport = other;
        return this;
    }

    /** Recorded by another of Garmin's products. */
    public FitRun by(int otherProduct) {
        product = otherProduct;
        return this;
    }

    public FitRun at(int hoursEastOfGreenwich) {
        offsetHours = hoursEastOfGreenwich;
        return this;
    }

    /** Runs on for so many seconds. */
    public FitRun run(int seconds, double metresPerSecond, int heartRate) {
        for (int i = 0; i < seconds; i++) {
            clock++;
            timer++;
            metres += metresPerSecond;
            record(heartRate);
        }
        return this;
    }

    /** Stops the timer for so many seconds. */
    public FitRun pause(int seconds) {
        event(EventType.STOP_ALL);
        clock += seconds;
        event(EventType.START);
        return this;
    }

    public FitRun lap(LapTrigger trigger) {
        LapMesg lap = new LapMesg();
        lap.setTimestamp(time(clock));
        lap.setStartTime(time(lapStart));
        lap.setTotalElapsedTime((float) (clock - lapStart));
        lap.setTotalTimerTime((float) (timer - lapTimer));
        lap.setTotalDistance((float) (metres - lapMetres));
        lap.setAvgHeartRate((short) 150);
        lap.setMaxHeartRate((short) 165);
        lap.setLapTrigger(trigger);
        laps.add(lap);
        lapStart = clock;
        lapTimer = timer;
        lapMetres = metres;
        return this;
    }

    public byte[] file() {
        event(EventType.STOP_ALL);
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        encoder.open();
        encoder.write(fileId());
        encoder.write(messages);
        encoder.write(laps);
        encoder.write(session());
        encoder.write(activity());
        return encoder.close();
    }

    /** The file as far as a watch had written it when its battery died. */
    public byte[] fileWithoutSummary() {
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        encoder.open();
        encoder.write(fileId());
        encoder.write(messages);
        return encoder.close();
    }

    private FileIdMesg fileId() {
        FileIdMesg id = new FileIdMesg();
        id.setType(File.ACTIVITY);
        id.setManufacturer(1);
        id.setProduct(product);
        id.setTimeCreated(time(0));
        return id;
    }

    private SessionMesg session() {
        SessionMesg session = new SessionMesg();
        session.setTimestamp(time(clock));
        session.setStartTime(time(0));
        session.setSport(sport);
        session.setTotalElapsedTime((float) clock);
        session.setTotalTimerTime((float) timer);
        session.setTotalDistance((float) metres);
        session.setAvgHeartRate((short) 148);
        session.setMaxHeartRate((short) 171);
        session.setAvgCadence((short) 88);
        return session;
    }

    private ActivityMesg activity() {
        ActivityMesg activity = new ActivityMesg();
        activity.setTimestamp(time(clock));
        activity.setLocalTimestamp(time(clock).getTimestamp() + offsetHours * 3600L);
        activity.setNumSessions(1);
        return activity;
    }

    private void record(int heartRate) {
        RecordMesg record = new RecordMesg();
        record.setTimestamp(time(clock));
        record.setDistance((float) metres);
        record.setHeartRate((short) heartRate);
        record.setCadence((short) 88);
        record.setEnhancedAltitude((float) (100 + 20 * Math.sin(metres / 500)));
        record.setPositionLat((int) Math.round((48 + metres / METRES_PER_DEGREE) * DEGREES));
        record.setPositionLong((int) Math.round(11 * DEGREES));
        messages.add(record);
    }

    private void event(EventType type) {
        EventMesg event = new EventMesg();
        event.setTimestamp(time(clock));
        event.setEvent(Event.TIMER);
        event.setEventType(type);
        messages.add(event);
    }

    private DateTime time(long seconds) {
        return new DateTime(Date.from(start.plusSeconds(seconds)));
    }
}
