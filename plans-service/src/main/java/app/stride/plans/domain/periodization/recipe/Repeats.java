package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Work and jogged recovery in turn, as often as wanted and as the bounds allow. */
final class Repeats {

    private Repeats() {}

    /**
     * @param least the fewest repeats that make a session
     * @param wantedSeconds of work in all
     * @param boundKm of work at most
     */
    static Optional<Repeat> of(
            Step work, Duration recovery, int least, double wantedSeconds, double boundKm, Slot slot, Efforts efforts) {
        Step jog = Steps.byTime(Kind.RECOVERY, recovery, Intensity.RECOVERY, efforts);
        double byWish = wantedSeconds / work.duration().toSeconds();
        double byBound = boundKm / work.distance().kilometres();
        double byRoom = slot.room().dividedBy(work.distance().plus(jog.distance()));
        // A quarter of a repeat short of the wish is near enough for one more: ours.
        int times = (int) Math.floor(Math.min(byBound, Math.min(Math.max(byWish + 0.25, least), byRoom)));
        return times < least ? Optional.empty() : Optional.of(new Repeat(times, List.of(work, jog)));
    }

    static Step time(double minutes, Intensity intensity, Efforts efforts) {
        return Steps.byTime(Kind.WORK, Duration.ofSeconds(Math.round(minutes * 60)), intensity, efforts);
    }

    static Step distance(double metres, Intensity intensity, Efforts efforts) {
        return Steps.byDistance(Kind.WORK, Distance.ofMetres(metres), intensity, efforts);
    }
}
