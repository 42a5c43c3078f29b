package app.stride.local.simulation;

import app.stride.running.Distance;
import app.stride.running.Pace;
import app.stride.running.TrainingPaces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a runner sets out to do: stretches one after the other, and whether the watch takes a lap at each kilometre. */
public record Session(String name, boolean race, boolean autoLaps, List<Stretch> stretches) {
    private static final Distance WARM_UP = Distance.ofKilometres(2);

    /** At easy pace, with a short stop halfway. */
    public static Session easy(String name, Distance distance, TrainingPaces paces) {
        Pace pace = paces.easy().middle();
        Stretch half = Stretch.running(distance.times(0.5), pace);
        return new Session(name, false, true, List.of(half, Stretch.pause(Duration.ofSeconds(45)), half));
    }

    /** The last third a little quicker than the rest. */
    public static Session longRun(Distance distance, TrainingPaces paces) {
        Stretch first = Stretch.running(distance.times(1 / 3.0), paces.easy().slow());
        Stretch second = Stretch.running(distance.times(1 / 3.0), paces.easy().middle());
        Stretch third = Stretch.running(distance.times(1 / 3.0), paces.easy().fast());
        Stretch water = Stretch.pause(Duration.ofSeconds(90));
        return new Session("Long run", false, true, List.of(first, water, second, water, third));
    }

    /** A stretch at threshold pace between warm-up and cool-down. */
    public static Session tempo(Duration atThreshold, TrainingPaces paces) {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(warmUp(paces));
        stretches.add(Stretch.running(atThreshold, paces.threshold()).asLap());
        stretches.add(warmUp(paces));
        return new Session("Tempo run", false, false, stretches);
    }

    /** Repeats at interval pace with jogging between them. */
    public static Session intervals(int repeats, Distance distance, TrainingPaces paces) {
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(warmUp(paces));
        for (int i = 0; i < repeats; i++) {
            stretches.add(Stretch.running(distance, paces.interval()).asLap());
            stretches.add(
                    Stretch.running(Duration.ofSeconds(150), slower(paces.easy().slow()))
                            .asLap());
        }
        stretches.add(warmUp(paces));
        return new Session(repeats + " × " + Math.round(distance.metres()) + " m", false, false, stretches);
    }

    /** A race at the pace the fitness is good for: the first half held back, the second faster. */
    public static Session race(String name, Distance distance, Pace pace) {
        double seconds = pace.secondsPerKilometre();
        Pace first = Pace.ofSecondsPerKilometre(seconds * 1.006);
        Pace second = Pace.ofSecondsPerKilometre(seconds * 0.992);
        Distance half = distance.times(0.5);
        // A measured course is run a few metres long.
        Stretch finish = Stretch.running(half.plus(Distance.ofMetres(25)), second);
        return new Session(name, true, true, List.of(Stretch.running(half, first), finish));
    }

    private static Stretch warmUp(TrainingPaces paces) {
        return Stretch.running(WARM_UP, paces.easy().slow()).asLap();
    }

    private static Pace slower(Pace pace) {
        return Pace.ofSecondsPerKilometre(pace.secondsPerKilometre() * 1.15);
    }
}
