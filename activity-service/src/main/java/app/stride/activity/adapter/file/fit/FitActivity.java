package app.stride.activity.adapter.file.fit;

import app.stride.activity.adapter.file.recording.Limits;
import app.stride.activity.adapter.file.recording.Plausible;
import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.SamplesBuilder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what the messages of one FIT file say, in whatever order they come. Field numbers after Garmin's profile 21. */
final class FitActivity implements Consumer<FitMessage> {
    private static final int FILE_ID = 0;
    private static final int SPORT = 12;
    private static final int SESSION = 18;
    private static final int LAP = 19;
    private static final int RECORD = 20;
    private static final int EVENT = 21;
    private static final int ACTIVITY = 34;
    private static final int HEART_BEATS = 132;
    private static final int FIELD_DESCRIPTION = 206;
    private static final double SEMICIRCLE = 180.0 / (1L << 31);
    /** Times below are seconds since the device was switched on: its clock was not set yet (FIT profile, date_time). */
    private static final long CLOCK_SET = 0x1000_0000L;
    /** Ten minutes, one a second: by then a receiver has told the time (our own choice). */
    private static final int SAMPLES_BEFORE_SET = 600;

    private final FitDevice device = new FitDevice();
    private final FitDeveloperFields developerFields = new FitDeveloperFields();
    private final FitPauses pauses = new FitPauses();
    private final List<FitSession> sessions = new ArrayList<>();
    private final List<FitLap> laps = new ArrayList<>();
    private final FitPackedDistance packedDistance = new FitPackedDistance();
    private final FitHeartBeats heartBeats = new FitHeartBeats();
    private SamplesBuilder samples = new SamplesBuilder();
    private long firstRecord = FitMessage.ABSENT;
    private int sport = -1;
    private int subSport = -1;
    private @Nullable ZoneOffset zone;
    private long lastFar = FitMessage.ABSENT;
    private boolean behindSession;
    private long openLeg = FitMessage.ABSENT;
    private boolean clockJumped;
    private boolean tooMuch;
    private final FitRoom room;

    FitActivity(FitRoom room) {
        this.room = room;
    }

    @Override
    public void accept(FitMessage message) {
        switch (message.kind()) {
            case FILE_ID -> device.accept(message);
            case FIELD_DESCRIPTION -> developerFields.describe(message);
            case SPORT -> {
                sport = message.code(0);
                subSport = message.code(1);
            }
            case SESSION -> {
                behindSession = true;
                openLeg = FitMessage.ABSENT;
                if (fits(room.takesSession())) {
                    sessions.add(FitSession.of(message));
                }
            }
            case LAP -> {
                if (fits(room.takesLap())) {
                    laps.add(FitLap.of(message));
                }
            }
            case RECORD -> record(message);
            case EVENT -> pauses.accept(message);
            case HEART_BEATS -> heartBeats.accept(message);
            case ACTIVITY -> {
                behindSession = false;
                openLeg = FitMessage.ABSENT;
                zone = FitZone.of(message);
            }
            default -> {
                // Not about the activity.
            }
        }
    }

    private boolean fits(boolean taken) {
        tooMuch |= !taken;
        return taken;
    }

    private void record(FitMessage message) {
        long time = message.timestamp();
        if (time == FitMessage.ABSENT) {
            return;
        }
        if (firstRecord == FitMessage.ABSENT || wasSetAt(time)) {
            samples = new SamplesBuilder();
            firstRecord = time;
        }
        if (isFar(time, firstRecord)) {
            clockJumped = true;
            lastFar = time;
            return;
        }
        if (!fits(room.takesSample())) {
            return;
        }
        openLeg = behindSession && openLeg == FitMessage.ABSENT ? time : openLeg;
        samples.next((time - firstRecord) * 1000)
                .set(Channel.DISTANCE, message.scaled(5, 100, 0))
                .set(Channel.ALTITUDE, either(message.scaled(78, 5, 500), message.scaled(2, 5, 500)))
                .set(Channel.HEART_RATE, Plausible.heartRate(message.scaled(3, 1, 0)))
                .set(Channel.CADENCE, message.scaled(4, 1, 0) + orZero(message.scaled(53, 128, 0)))
                .set(Channel.SPEED, either(message.scaled(73, 1000, 0), message.scaled(6, 1000, 0)))
                .set(Channel.POWER, message.scaled(7, 1, 0))
                .set(Channel.TEMPERATURE, message.scaled(13, 1, 0));
        packedDistance.fill(message, samples);
        if (message.hasDeveloperFields()) {
            developerFields.fill(message, samples);
        }
        position(message.number(0), message.number(1));
    }

    /** Whether it was only now that the clock was set: after little, it goes on at another time altogether. */
    private boolean wasSetAt(long time) {
        if (firstRecord < CLOCK_SET && time >= CLOCK_SET) {
            return true;
        }
        boolean maybeSet = time >= CLOCK_SET || firstRecord < CLOCK_SET;
        return maybeSet
                && isFar(time, firstRecord)
                && lastFar != FitMessage.ABSENT
                && !isFar(time, lastFar)
                && samples.size() <= SAMPLES_BEFORE_SET;
    }

    private static boolean isFar(long time, long other) {
        return Math.abs(time - other) > Limits.LONGEST.toSeconds();
    }

    private void position(long latitude, long longitude) {
        if (latitude != FitMessage.ABSENT && longitude != FitMessage.ABSENT && (latitude != 0 || longitude != 0)) {
            samples.set(Channel.LATITUDE, latitude * SEMICIRCLE).set(Channel.LONGITUDE, longitude * SEMICIRCLE);
        }
    }

    private static double either(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    FitDevice device() {
        return device;
    }

    FitPauses pauses() {
        return pauses;
    }

    List<FitSession> sessions() {
        return sessions;
    }

    List<FitLap> laps() {
        return laps;
    }

    /** All samples, on a clock that starts with the first record. */
    Samples samples() {
        return heartBeats.fillIn(samples.build(), firstRecord);
    }

    /** When the first record was made, in FIT's seconds; {@link FitMessage#ABSENT} when there is none. */
    long firstRecord() {
        return firstRecord;
    }

    /** When the first record behind the last session was made; {@link FitMessage#ABSENT} when there is none, or the activity was over. */
    long openLeg() {
        return openLeg;
    }

    /** The sport that the file as a whole names, for sessions that name none; -1 when it does not either. */
    int sport() {
        return sport;
    }

    int subSport() {
        return subSport;
    }

    /** The offset of the watch's clock; null where the file does not tell. */
    @Nullable ZoneOffset zone() {
        return device.tellsZone(zone) ? zone : null;
    }

    /** Whether something was left out because the clock stood at another time altogether. */
    boolean clockJumped() {
        return clockJumped;
    }

    /** Whether something was left out because there was too much of it. */
    boolean tooMuch() {
        return tooMuch;
    }
}
