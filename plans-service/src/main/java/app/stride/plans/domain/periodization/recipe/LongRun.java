package app.stride.plans.domain.periodization.recipe;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Repeat;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.Target;
import app.stride.plans.domain.plan.WorkoutType;
import app.stride.running.Distance;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The long run: steady, quicker towards its end, or (for marathon and half) with a part at race pace. */
final class LongRun {

    /** Ours: less race pace is not worth it. */
    private static final double LEAST_AT_PACE_KM = 2;

    /** Of the run: ours, careful beside Pfitzinger and Douglas (2009), who go up to 14 of 18 miles. */
    private static final double MOST_AT_PACE = 0.45;

    /** Ours: km at race pace from which two parts are worth it. */
    private static final double LEAST_IN_PARTS_KM = 6;

    /** Ours: jogged out after quick running. */
    private static final Distance LAST_KILOMETRE = Distance.ofKilometres(1);

    /** Ours: of less a third is too little to run quicker. */
    private static final Distance SHORTEST_PROGRESSION = Distance.ofKilometres(9);

    private LongRun() {}

    static Session steady(Slot slot, Efforts efforts) {
        return new Session(
                WorkoutType.LONG,
                "steady",
                List.of(Steps.easy(Kind.STEADY, slot.distance(), efforts)),
                efforts.range(Intensity.EASY).orElse(null));
    }

    /**
     * The last third in the quicker half of easy running: begun slowly and finished quicker, as Pfitzinger and Douglas (2009) want
     * all their long runs; the third is ours.
     */
    static Session progression(Slot slot, Efforts efforts) {
        if (slot.distance().isShorterThan(SHORTEST_PROGRESSION)) {
            return steady(slot, efforts);
        }
        Distance last = Distance.ofKilometres(Math.rint(slot.distance().kilometres() / 3));
        Distance first = slot.distance().minus(last);
        Duration lastTime = efforts.easyHalfPace(false).timeFor(last).truncatedTo(ChronoUnit.SECONDS);
        Duration firstTime = Steps.minutes(
                        efforts.easyHalfPace(true).timeFor(first).plus(lastTime))
                .minus(lastTime);
        return new Session(
                WorkoutType.LONG,
                "progression",
                List.of(
                        new Step(Kind.STEADY, firstTime, first, Governor.DISTANCE, efforts.easyHalf(true)),
                        new Step(Kind.STEADY, lastTime, last, Governor.DISTANCE, efforts.easyHalf(false))),
                efforts.range(Intensity.EASY).orElse(null));
    }

    /** With a last part at race pace before an easy kilometre; empty where the week is too small for it. */
    static Optional<Session> atRacePace(Slot slot, Efforts efforts) {
        double bound = slot.type() == PlanType.MARATHON
                ? MarathonPaceBound.kilometres(slot.week(), efforts)
                : slot.week().kilometres() * CruiseIntervals.SHARE_OF_WEEK;
        double atPace = Math.floor(Math.min(bound, slot.distance().kilometres() * MOST_AT_PACE));
        if (atPace < LEAST_AT_PACE_KM) {
            return Optional.empty();
        }
        Segment fast = slot.turn() % 2 == 1 && atPace >= LEAST_IN_PARTS_KM
                ? inTwoParts(atPace, efforts)
                : Steps.byDistance(Kind.WORK, Distance.ofKilometres(atPace), Intensity.RACE, efforts);
        return Optional.of(new Session(
                WorkoutType.LONG_PACE,
                slot.type().code() + "_pace",
                withEasyAround(slot.distance(), fast, efforts),
                efforts.range(Intensity.RACE).orElse(null)));
    }

    /** With an easy kilometre after each part: ours, so that race pace is found twice. */
    private static Segment inTwoParts(double kilometres, Efforts efforts) {
        Distance part = Distance.ofKilometres(Math.floor(kilometres / 2));
        return new Repeat(
                2,
                List.of(
                        Steps.byDistance(Kind.WORK, part, Intensity.RACE, efforts),
                        Steps.byDistance(Kind.RECOVERY, LAST_KILOMETRE, Intensity.EASY, efforts)));
    }

    private static List<Segment> withEasyAround(Distance total, Segment fast, Efforts efforts) {
        Distance easy = total.minus(fast.distance());
        Distance before = easy.minus(LAST_KILOMETRE);
        Duration easyTime = Steps.minutes(
                        efforts.pace(Intensity.EASY).timeFor(easy).plus(fast.duration()))
                .minus(fast.duration());
        Duration beforeTime = Steps.part(easyTime, before.dividedBy(easy));
        Target target = efforts.target(Intensity.EASY);
        return List.of(
                new Step(Kind.STEADY, beforeTime, before, Governor.DISTANCE, target),
                fast,
                new Step(Kind.COOLDOWN, easyTime.minus(beforeTime), LAST_KILOMETRE, Governor.DISTANCE, target));
    }
}
