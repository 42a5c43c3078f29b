package app.stride.local.simulation;

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
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.time.Instant;
import java.util.Date;

/** Writes a recording as the FIT file that a watch would have made of it. */
public final class FitFile {
    private static final double SEMICIRCLES_PER_DEGREE = (1L << 31) / 180.0;

    private final Recording recording;
    private final BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);

    private FitFile(Recording recording) {
        this.recording = recording;
    }

    /** The bytes of the file. */
    public static byte[] of(Recording recording) {
        return new FitFile(recording).encoded();
    }

    private byte[] encoded() {
        encoder.open();
        identity();
        timer(0, EventType.START);
        samples();
        timer(recording.elapsedSeconds(), EventType.STOP_ALL);
        for (int i = 0; i < recording.laps().size(); i++) {
            lap(i, recording.laps().get(i));
        }
        session();
        activity();
        return encoder.close();
    }

    private void identity() {
        FileIdMesg identity = new FileIdMesg();
        identity.setType(File.ACTIVITY);
        identity.setManufacturer(Manufacturer.DEVELOPMENT);
        identity.setProduct(1);
        identity.setSerialNumber(1_234_567L);
        identity.setTimeCreated(at(0));
        encoder.write(identity);
    }

    private void timer(int elapsed, EventType type) {
        EventMesg event = new EventMesg();
        event.setTimestamp(at(elapsed));
        event.setEvent(Event.TIMER);
        event.setEventType(type);
        encoder.write(event);
    }

    private void samples() {
        var pauses = recording.pauses().iterator();
        Recording.Pause next = pauses.hasNext() ? pauses.next() : null;
        for (Recording.Sample sample : recording.samples()) {
            while (next != null && sample.elapsed() > next.from()) {
                timer(next.from(), EventType.STOP_ALL);
                timer(next.to(), EventType.START);
                next = pauses.hasNext() ? pauses.next() : null;
            }
            encoder.write(record(sample));
        }
    }

    private RecordMesg record(Recording.Sample sample) {
        RecordMesg message = new RecordMesg();
        message.setTimestamp(at(sample.elapsed()));
        message.setPositionLat(semicircles(sample.latitude()));
        message.setPositionLong(semicircles(sample.longitude()));
        message.setDistance((float) sample.distance());
        message.setSpeed((float) sample.speed());
        message.setAltitude((float) sample.altitude());
        message.setHeartRate((short) sample.heartRate());
        // FIT counts the steps of one foot.
        message.setCadence((short) (sample.cadence() / 2));
        return message;
    }

    private void lap(int index, Recording.Lap lap) {
        boolean last = index == recording.laps().size() - 1;
        LapMesg message = new LapMesg();
        message.setMessageIndex(index);
        message.setTimestamp(at(lap.to()));
        message.setStartTime(at(lap.from()));
        message.setTotalElapsedTime((float) (lap.to() - lap.from()));
        message.setTotalTimerTime((float) lap.timer());
        message.setTotalDistance((float) lap.distance());
        message.setAvgHeartRate((short) lap.averageHeartRate());
        message.setMaxHeartRate((short) lap.maxHeartRate());
        message.setLapTrigger(lap.button() ? LapTrigger.MANUAL : last ? LapTrigger.SESSION_END : LapTrigger.DISTANCE);
        encoder.write(message);
    }

    private void session() {
        var heartRates = recording.samples().stream()
                .mapToInt(Recording.Sample::heartRate)
                .summaryStatistics();
        SessionMesg message = new SessionMesg();
        message.setMessageIndex(0);
        message.setTimestamp(at(recording.elapsedSeconds()));
        message.setStartTime(at(0));
        message.setTotalElapsedTime((float) recording.elapsedSeconds());
        message.setTotalTimerTime((float) recording.timerSeconds());
        message.setTotalDistance((float) recording.metres());
        message.setSport(Sport.RUNNING);
        message.setSubSport(SubSport.STREET);
        message.setAvgHeartRate((short) Math.round(heartRates.getAverage()));
        message.setMaxHeartRate((short) heartRates.getMax());
        message.setFirstLapIndex(0);
        message.setNumLaps(recording.laps().size());
        encoder.write(message);
    }

    private void activity() {
        ActivityMesg message = new ActivityMesg();
        message.setTimestamp(at(recording.elapsedSeconds()));
        message.setTotalTimerTime((float) recording.timerSeconds());
        message.setNumSessions(1);
        encoder.write(message);
    }

    private DateTime at(int elapsed) {
        Instant instant = recording.start().plusSeconds(elapsed);
        return new DateTime(Date.from(instant));
    }

    private static int semicircles(double degrees) {
        return (int) Math.round(degrees * SEMICIRCLES_PER_DEGREE);
    }
}
