package app.stride.local.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Runs a session second by second: speed that wavers about the intention, a heart that follows with a lag and drifts
 * upwards, a winding path through a gently rolling park. The same seed gives the same run.
 */
public final class Simulation {
    /** Until the heart has followed two thirds of a change of speed. */
    private static final double HEART_LAG_S = 30;
    /** How much the heart rate rises in an hour at even speed: cardiovascular drift in mild weather. */
    private static final double DRIFT_PER_HOUR = 0.05;

    /** Nobody gets to their maximum in training or in a 10 km race. */
    private static final double HIGHEST_IN_TRAINING = 0.97;

    private static final double METRES_PER_DEGREE = 111_320;

    private final Runner runner;
    private final Place place;
    private final Random random;
    private final List<Recording.Sample> samples = new ArrayList<>();
    private final List<Recording.Pause> pauses = new ArrayList<>();

    private int elapsed;
    private double distance;
    private double speed;
    private double waver;
    private double heartRate;
    private double heading;
    private double north;
    private double east;

    private Simulation(Runner runner, Place place, long seed) {
        this.runner = runner;
        this.place = place;
        this.random = new Random(seed);
        this.heartRate = runner.restingHeartRate() + 35;
        this.heading = random.nextDouble() * 2 * Math.PI;
    }

    /** The recording of the session, which began at the instant. */
    public static Recording of(Session session, Runner runner, Place place, Instant start, long seed) {
        return new Simulation(runner, place, seed).run(session, start);
    }

    private Recording run(Session session, Instant start) {
        LapCounter laps = new LapCounter(session.autoLaps());
        sample();
        for (Stretch stretch : session.stretches()) {
            if (stretch.isPause()) {
                pause(stretch);
            } else {
                run(stretch, laps);
            }
        }
        laps.close(elapsed, distance, false);
        return new Recording(start, List.copyOf(samples), List.copyOf(laps.laps()), List.copyOf(pauses));
    }

    private void run(Stretch stretch, LapCounter laps) {
        // By distance and not by time: what was lost in getting up to speed is still run.
        double goal = distance + stretch.metresPerSecond() * stretch.duration().toMillis() / 1000.0;
        while (distance < goal) {
            second(stretch.metresPerSecond());
            laps.second(elapsed, distance, (int) Math.round(heartRate));
        }
        if (stretch.ownLap()) {
            laps.close(elapsed, distance, true);
        }
    }

    private void second(double intended) {
        elapsed++;
        waver = 0.95 * waver + 0.012 * random.nextGaussian();
        speed += (intended * (1 + waver) - speed) / 4;
        distance += speed;
        double drift = 1 + DRIFT_PER_HOUR * elapsed / 3600;
        double steady = Math.min(HIGHEST_IN_TRAINING * runner.maxHeartRate(), runner.steadyHeartRate(speed) * drift);
        heartRate += (steady - heartRate) / HEART_LAG_S + 0.25 * random.nextGaussian();
        heading += 0.004 + 0.02 * random.nextGaussian();
        north += speed * Math.cos(heading);
        east += speed * Math.sin(heading);
        sample();
    }

    private void pause(Stretch stretch) {
        int seconds = (int) stretch.duration().toSeconds() + random.nextInt(20);
        pauses.add(new Recording.Pause(elapsed, elapsed + seconds));
        elapsed += seconds;
        heartRate -= (heartRate - runner.restingHeartRate() - 30) * (1 - Math.exp(-seconds / (2 * HEART_LAG_S)));
        speed = 0;
    }

    private void sample() {
        samples.add(new Recording.Sample(
                elapsed,
                distance,
                speed,
                place.latitude() + north / METRES_PER_DEGREE,
                place.longitude() + east / (METRES_PER_DEGREE * Math.cos(Math.toRadians(place.latitude()))),
                40 + 6 * Math.sin(distance / 700) + 3 * Math.sin(distance / 190),
                (int) Math.round(heartRate),
                speed == 0 ? 0 : (int) Math.round(142 + 9 * speed + random.nextGaussian())));
    }
}
