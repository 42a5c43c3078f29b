package app.stride.activity.adapter.file.recording;

import app.stride.activity.domain.activity.Channel;
import app.stride.activity.domain.activity.Climb;
import app.stride.activity.domain.activity.GroundDistance;
import app.stride.activity.domain.activity.Lap;
import app.stride.activity.domain.activity.MovingTime;
import app.stride.activity.domain.activity.Recording;
import app.stride.activity.domain.activity.Samples;
import app.stride.activity.domain.activity.Sport;
import app.stride.activity.domain.activity.SubSport;
import app.stride.activity.domain.activity.Totals;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file states about one recording, and what follows from it: the totals that it leaves out are worked out from its samples. */
public final class RecordingDraft {
    public @Nullable Sport sport;

    public @Nullable SubSport subSport;

    public @Nullable ZoneId zone;

    public @Nullable String name;

    public @Nullable String device;

    /** Whether the file says that it was a race. */
    public boolean race;

    public StatedTotals stated = new StatedTotals();
    public List<Lap> laps = List.of();
    public Samples samples = Samples.none();
    /** The samples that begin a new stretch after an interruption. */
    public BitSet resumes = new BitSet();
    /** Seconds that the athlete stood within a stretch, by the sample behind each stop: the way to it counts. */
    public Map<Integer, Double> stops = Map.of();
    /** Seconds of pause that the file tells of, NaN where it does not. */
    public double pauses = Double.NaN;

    private final Instant start;

    public RecordingDraft(Instant start) {
        this.start = start;
    }

    /** Whether the file leaves open which sport it was, so that the pace decides. */
    public boolean guessesSport() {
        return sport == null;
    }

    public Instant start() {
        return start;
    }

    /** The recording; empty when there is no time in it. */
    public Optional<Recording> finish() {
        stated.onlySensible();
        Sport known = sport != null ? sport : SportByPace.of(withDistance(SportByPace.FASTEST));
        Samples whole = Cadence.ofBothFeet(withDistance(SportByPace.fastest(known)), known);
        Totals totals = totals(whole, known);
        if (totals.timer().isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Recording(known, subSport, start, zone, name, race, device, totals, laps, whole));
    }

    /** Leaves the drive at one end of a track on foot out of way and time; whether there was one. */
    public boolean leaveOutDrive() {
        Optional<Drive> drive = Drive.in(withDistance(SportByPace.FASTEST));
        drive.ifPresent(found -> resumes.set(found.from() + 1, found.to() + 1));
        return drive.isPresent();
    }

    private Samples withDistance(double fastest) {
        // Some devices write zeros where they measure none.
        if (samples.max(Channel.DISTANCE) > 0) {
            return samples;
        }
        if (samples.has(Channel.LATITUDE)) {
            return samples.with(Channel.DISTANCE, GroundDistance.along(samples, resumes, fastest));
        }
        return samples.has(Channel.SPEED) ? samples.with(Channel.DISTANCE, GroundDistance.atSpeed(samples)) : samples;
    }

    private Totals totals(Samples whole, Sport known) {
        double elapsed = elapsed();
        double timer = either(stated.timer, withoutPauses(elapsed));
        Distance way = distance(whole, known);
        return new Totals(
                way,
                StatedTotals.duration(timer),
                StatedTotals.duration(elapsed),
                moving(whole, way, timer),
                Plausible.heartRateOrNull(either(stated.averageHeartRate, whole.mean(Channel.HEART_RATE))),
                Plausible.heartRateOrNull(either(stated.maxHeartRate, whole.max(Channel.HEART_RATE))),
                orNull(Cadence.average(stated.cadence, whole, known)),
                orNull(either(stated.climb, Climb.of(whole))),
                orNull(either(stated.temperature, whole.mean(Channel.TEMPERATURE))));
    }

    private double elapsed() {
        return either(stated.elapsed, either(recorded(), stated.timer));
    }

    /** Until the last sample; a damaged file may state a start after all of its samples. */
    private double recorded() {
        if (samples.isEmpty()) {
            return Double.NaN;
        }
        double last = samples.seconds(samples.size() - 1);
        return last < 0 ? last - samples.seconds(0) : last;
    }

    /** Pauses longer than the whole are a damaged file's: then there is no telling them. */
    private double withoutPauses(double elapsed) {
        double timer = elapsed - either(pauses, pausesBetweenSamples());
        return timer < 0 ? elapsed : timer;
    }

    private double pausesBetweenSamples() {
        double between = resumes.stream()
                .filter(index -> index > 0 && index < samples.size())
                .mapToDouble(index -> samples.seconds(index) - samples.seconds(index - 1))
                .sum();
        double within = stops.entrySet().stream()
                .filter(stop -> !resumes.get(stop.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return between + within;
    }

    private @Nullable Distance distance(Samples whole, Sport known) {
        // A zero beside a way that the device itself has counted was never worked out.
        boolean untold = stated.distance == 0 && samples.max(Channel.DISTANCE) > 0;
        double metres = either(untold ? Double.NaN : stated.distance, whole.max(Channel.DISTANCE));
        // Who was out on foot has got somewhere.
        boolean unmeasured = Double.isNaN(metres) || known.isOnFoot() && metres <= 0;
        return unmeasured ? null : Distance.ofMetres(Math.max(0, metres));
    }

    private @Nullable Duration moving(Samples whole, @Nullable Distance way, double timer) {
        if (!Double.isNaN(stated.moving)) {
            return StatedTotals.duration(stated.moving);
        }
        if (way == null) {
            return null;
        }
        Duration moving = MovingTime.of(whole);
        Duration atMost = StatedTotals.duration(timer);
        return moving == null || moving.compareTo(atMost) <= 0 ? moving : atMost;
    }

    private static double either(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
