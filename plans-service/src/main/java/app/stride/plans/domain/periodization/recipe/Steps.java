package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts steps together so that their times and distances fit each other and add up to what the day has. */
final class Steps {

    private Steps() {}

    /** A step that ends by time; its distance is to the nearest 10 m. */
    static Step byTime(Kind kind, Duration time, Intensity intensity, Efforts efforts) {
        Distance distance = tens(efforts.pace(intensity).distanceIn(time).metres());
        return new Step(kind, time, distance, Governor.TIME, efforts.target(intensity));
    }

    /** A step that ends by distance; its time is to the nearest second. */
    static Step byDistance(Kind kind, Distance distance, Intensity intensity, Efforts efforts) {
        Duration time = seconds(efforts.pace(intensity).timeFor(distance));
        return new Step(kind, time, distance, Governor.DISTANCE, efforts.target(intensity));
    }

    /** One easy step that takes a whole number of minutes. */
    static Step easy(Kind kind, Distance distance, Efforts efforts) {
        Duration time = minutes(efforts.pace(Intensity.EASY).timeFor(distance));
        return new Step(kind, time, distance, Governor.DISTANCE, efforts.target(Intensity.EASY));
    }

    /**
     * The main part between an easy warm-up and cool-down that fill it up to the total and to whole minutes.
     *
     * @param total at least 1 km more than the main part
     */
    static List<Segment> framed(Distance total, List<Segment> main, Efforts efforts) {
        double mainMetres = 0;
        Duration mainTime = Duration.ZERO;
        for (Segment segment : main) {
            mainMetres += segment.distance().metres();
            mainTime = mainTime.plus(segment.duration());
        }
        Distance easy = Distance.ofMetres(total.metres() - mainMetres);
        Duration easyTime = minutes(mainTime.plus(efforts.pace(Intensity.EASY).timeFor(easy)))
                .minus(mainTime);
        // Three fifths before the work, in half kilometres: ours, for cold legs need more than tired ones.
        Distance warmUp = Distance.ofMetres(Math.max(500, Math.floor(easy.metres() * 0.6 / 500) * 500));
        Duration warmUpTime = part(easyTime, warmUp.dividedBy(easy));
        List<Segment> framed = new ArrayList<>();
        framed.add(new Step(Kind.WARMUP, warmUpTime, warmUp, Governor.DISTANCE, efforts.target(Intensity.EASY)));
        framed.addAll(main);
        framed.add(new Step(
                Kind.COOLDOWN,
                easyTime.minus(warmUpTime),
                tens(easy.minus(warmUp).metres()),
                Governor.DISTANCE,
                efforts.target(Intensity.EASY)));
        return List.copyOf(framed);
    }

    static Duration minutes(Duration time) {
        return Duration.ofMinutes(Math.round(time.toMillis() / 60_000.0));
    }

    private static Duration seconds(Duration time) {
        return Duration.ofSeconds(Math.round(time.toMillis() / 1000.0));
    }

    /** A part of a time, to the second. */
    static Duration part(Duration time, double part) {
        return Duration.ofSeconds(Math.round(time.toSeconds() * part));
    }

    /** The time to the second, moved so near to whole minutes that both are the same within 1 %. */
    static Duration nearMinutes(Duration time) {
        double whole = minutes(time).toSeconds();
        // Ours: just inside the 1 % that steps may be off.
        double near = Math.max(whole * 0.991, Math.min(whole * 1.009, time.toMillis() / 1000.0));
        return Duration.ofSeconds(Math.round(near));
    }

    private static Distance tens(double metres) {
        return Distance.ofMetres(Math.round(metres / 10) * 10.0);
    }
}
