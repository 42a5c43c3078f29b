package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work at the pace that the athlete's fitness is worth in the goal race. Marathon pace by Daniels' bound for it, the pace of
 * shorter races by his bounds and rests for the nearest training effort: threshold for a half, interval for 10k and 5k.
 */
final class RacePace implements Recipe {

    /** Ours: less marathon pace is not worth a session. */
    private static final double FEWEST_KM = 2;

    /** Ours: parts that grow as the plan progresses. */
    private static final List<Double> PARTS_KM = List.of(2.0, 3.0, 4.0, 5.0);

    /** The parts of cruise intervals from Daniels' mile of 5-6 minutes on; his 15 are left out (ours), for race pace is the faster. */
    private static final List<Double> PARTS_OF_HALF = List.of(6.0, 8.0, 10.0, 12.0);

    /** Daniels' 3-5 minutes of intervals (2014). */
    private static final List<Double> PARTS_OF_SHORT = List.of(3.0, 4.0, 5.0);

    /** Ours: what a week bears that is too small for the parts above. */
    private static final double SHORTEST_OF_HALF = 4;

    private static final double SHORTEST_OF_SHORT = 3;

    /** Minutes in all before 10k and 5k: ours, a little less than of long intervals, for it sharpens where they build. */
    private static final double FIRST_MINUTES_OF_SHORT = 10;

    private static final double LAST_MINUTES_OF_SHORT = 20;

    /** Seconds of rest for each minute of work before 10k and 5k: ours, two thirds of it, for they are intervals. */
    private static final int REST_OF_SHORT = 40;

    /** Ours: keeps parts at marathon pace apart and rests little. */
    private static final Duration JOG = Duration.ofMinutes(2);

    @Override
    public Optional<Session> session(Slot slot, Efforts efforts) {
        return (slot.type() == PlanType.MARATHON ? kilometres(slot, efforts) : parts(slot, efforts))
                .map(main -> new Session(
                        WorkoutType.RACE_PACE,
                        slot.type().code() + "_pace",
                        Steps.framed(slot.distance(), List.of(main), efforts),
                        efforts.range(Intensity.RACE).orElse(null)));
    }

    private static Optional<Segment> kilometres(Slot slot, Efforts efforts) {
        // From 5 to 13 km: ours, up to the 13 km (8 miles) that Pfitzinger and Douglas (2009) begin long runs at race
        // pace with.
        double wanted = Math.round(slot.growing(5, 13));
        double kilometres = Math.floor(Math.min(
                Math.min(wanted, slot.room().kilometres()), MarathonPaceBound.kilometres(slot.week(), efforts)));
        return kilometres < FEWEST_KM
                ? Optional.empty()
                : Optional.of(inParts(kilometres, slot, efforts)
                        .orElseGet(() -> Steps.byDistance(
                                Kind.WORK, Distance.ofKilometres(kilometres), Intensity.RACE, efforts)));
    }

    /** Every other time in parts with a jog between them, longer ones as the plan progresses; in one piece otherwise. */
    private static Optional<Segment> inParts(double kilometres, Slot slot, Efforts efforts) {
        double part = slot.choose(PARTS_KM);
        if (slot.turn() % 2 == 1 || kilometres < 2 * part) {
            return Optional.empty();
        }
        Step work = Steps.byDistance(Kind.WORK, Distance.ofKilometres(part), Intensity.RACE, efforts);
        double seconds = kilometres / part * work.duration().toSeconds();
        return Repeats.of(work, JOG, 2, seconds, kilometres, slot, efforts).map(Segment.class::cast);
    }

    private static Optional<Segment> parts(Slot slot, Efforts efforts) {
        boolean half = slot.type() == PlanType.HALF_MARATHON;
        List<Double> minutes = half ? PARTS_OF_HALF : PARTS_OF_SHORT;
        double share = half ? CruiseIntervals.SHARE_OF_WEEK : LongIntervals.SHARE_OF_WEEK;
        double part = slot.week().kilometres() * share;
        double bound = half ? part : Math.min(LongIntervals.MOST_KM, part);
        double wanted = 60
                * (half
                        ? slot.growing(CruiseIntervals.FIRST_MINUTES, CruiseIntervals.LAST_MINUTES)
                        : slot.growing(FIRST_MINUTES_OF_SHORT, LAST_MINUTES_OF_SHORT));
        return Stream.of(slot.choose(minutes), minutes.get(0), half ? SHORTEST_OF_HALF : SHORTEST_OF_SHORT)
                .map(length -> Repeats.of(
                        Repeats.time(length, Intensity.RACE, efforts),
                        half ? CruiseIntervals.rest(length) : Duration.ofSeconds(Math.round(length * REST_OF_SHORT)),
                        2,
                        wanted,
                        bound,
                        slot,
                        efforts))
                .flatMap(Optional::stream)
                .map(Segment.class::cast)
                .findFirst();
    }
}
