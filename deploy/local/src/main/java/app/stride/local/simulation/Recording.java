package app.stride.local.simulation;

import java.time.Instant;
import java.util.List;

/** What a watch has recorded of a run. Distances in metres since the start, angles in degrees, cadence of both feet. */
public record Recording(Instant start, List<Sample> samples, List<Lap> laps, List<Pause> pauses) {

    /** One second; {@code elapsed} counts the seconds since the start, pauses included. */
    public record Sample(
            int elapsed,
            double distance,
            double speed,
            double latitude,
            double longitude,
            double altitude,
            int heartRate,
            int cadence) {}

    /** From one second to another, pauses not counted in {@code timer}. */
    public record Lap(
            int from, int to, int timer, double distance, int averageHeartRate, int maxHeartRate, boolean button) {}

    /** The watch stopped at one second and went on at another. */
    public record Pause(int from, int to) {}

    /** From the start to the end. */
    public int elapsedSeconds() {
        return samples.get(samples.size() - 1).elapsed();
    }

    /** While the watch was not stopped. */
    public int timerSeconds() {
        return elapsedSeconds()
                - pauses.stream().mapToInt(pause -> pause.to() - pause.from()).sum();
    }

    /** The distance run. */
    public double metres() {
        return samples.get(samples.size() - 1).distance();
    }
}
