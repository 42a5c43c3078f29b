package app.stride.plans.domain.periodization.recipe;

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
 * shorter races by his bounds for the nearest training effort: threshold for a half, interval for 10k and 5k.
 */
final class RacePace implements Recipe {

    /** Ours: less marathon pace is not worth a session. */
    private static final double FEWEST_KM = 2;

    /** Ours: parts that grow as the plan progresses. */
    private static final List<Double> PARTS_KM = List.of(2.0, 3.0, 4.0, 5.0);

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
        // Parts and amounts of the nearest training effort, cruise intervals or long intervals; rests of 2 min or 2/3
        // of the work are ours.
        List<Double> minutes = half ? List.of(6.0, 8.0, 10.0, 12.0) : List.of(3.0, 4.0, 5.0);
        double share = half ? CruiseIntervals.SHARE_OF_WEEK : LongIntervals.SHARE_OF_WEEK;
        double part = slot.week().kilometres() * share;
        double bound = half ? part : Math.min(LongIntervals.MOST_KM, part);
        double wanted = (half ? slot.growing(16, 32) : slot.growing(10, 20)) * 60;
        return Stream.of(slot.choose(minutes), minutes.get(0), half ? 4.0 : 3.0)
                .map(length -> Repeats.of(
                        Repeats.time(length, Intensity.RACE, efforts),
                        Duration.ofSeconds(half ? 120 : Math.round(length * 40)),
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
