package app.stride.local.demo;

import java.time.Instant;
import java.util.List;

/** What a watch has recorded of a run. Distances in metres since the start, angles in degrees, cadence of both feet. */
record Recording(Instant start, List<Sample> samples, List<Lap> laps, List<Pause> pauses) {

    /** One second; {@code elapsed} counts the seconds since the start, pauses included. */
    record Sample(
            int elapsed,
            double distance,
            double speed,
            double latitude,
            double longitude,
            double altitude,
            int heartRate,
            int cadence) {}

    /** From one second to another, pauses not counted in {@code timer}. */
    record Lap(int from, int to, int timer, double distance, int averageHeartRate, int maxHeartRate, boolean button) {}

    /** The watch stopped at one second and went on at another. */
    record Pause(int from, int to) {}

    int elapsedSeconds() {
        return samples.get(samples.size() - 1).elapsed();
    }

    int timerSeconds() {
        return elapsedSeconds() - pauses.stream().mapToInt(pause -> pause.to() - pause.from()).sum();
    }

    double metres() {
        return samples.get(samples.size() - 1).distance();
    }
}
