package app.stride.plans.domain.matching;

import app.stride.plans.domain.lifecycle.Compliance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores an outing against a session. The weights are ours: how much was run decides, and the rest tells apart what is alike in
 * that.
 */
final class Scoring {

    /** Ours, as all weights: with everything else met a session is done at 60 % of its amount, and nothing else makes up for less. */
    private static final double AMOUNT_WEIGHT = 0.7;

    /** Ours: of distance and duration the one that is met less well counts this much: hills and heat cost one of them. */
    private static final double LESSER_AMOUNT_WEIGHT = 0.08;

    /** Ours: what kind of session it was tells more than its place in the day, and less than how much was run. */
    private static final double KIND_WEIGHT = 0.17;

    /** Ours: only tells apart what is alike in all else. */
    private static final double TIME_OF_DAY_WEIGHT = 0.03;

    /** Ours: so much that another day is a question and no answer. */
    static final double DATE_WEIGHT = 0.1;

    /** Ours: the plan names no amount, whatever was run may be it. */
    private static final double NOTHING_PLANNED = 0.75;

    /** Ours: the plan names an amount that the recording lacks; that alone does not make it the session. */
    private static final double NOTHING_RECORDED = 0.45;

    /** Ours: most people do not flag their races. */
    private static final double RACE_WITHOUT_FLAG = 0.6;

    /** Ours: a race is seldom what a training run became; whatever it scores, {@link OwnDay} asks. */
    private static final double RACE_INSTEAD_OF_TRAINING = 0.2;

    private Scoring() {}

    /**
     * The fit of an outing on that date.
     *
     * @param timeOfDay how well the order within the day agrees, 0 to 1
     */
    static Fit fit(PlannedSession session, Outing outing, LocalDate date, double timeOfDay) {
        Compliance compliance = outing.compliance(session);
        List<ScoreComponent> components = new ArrayList<>(amounts(session, compliance));
        components.add(new ScoreComponent(Criterion.KIND, kind(session, outing), KIND_WEIGHT));
        components.add(new ScoreComponent(Criterion.TIME_OF_DAY, timeOfDay, TIME_OF_DAY_WEIGHT));
        components.add(new ScoreComponent(Criterion.DATE, date.equals(session.date()) ? 1 : 0, DATE_WEIGHT));
        return new Fit(session, outing, date, new Score(components), compliance);
    }

    private static List<ScoreComponent> amounts(PlannedSession session, Compliance compliance) {
        Double distance = compliance.distance();
        Double duration = compliance.duration();
        if (distance != null && session.isRace()) {
            return List.of(new ScoreComponent(Criterion.DISTANCE, Closeness.ofRace(distance), AMOUNT_WEIGHT));
        }
        if (distance != null && duration != null) {
            return both(Closeness.ofSession(distance), Closeness.ofSession(duration));
        }
        if (distance != null) {
            return List.of(new ScoreComponent(Criterion.DISTANCE, Closeness.ofSession(distance), AMOUNT_WEIGHT));
        }
        if (duration != null) {
            return List.of(new ScoreComponent(Criterion.DURATION, Closeness.ofSession(duration), AMOUNT_WEIGHT));
        }
        double unknown = session.hasAmounts() ? NOTHING_RECORDED : NOTHING_PLANNED;
        return List.of(new ScoreComponent(Criterion.AMOUNT, unknown, AMOUNT_WEIGHT));
    }

    private static List<ScoreComponent> both(double distance, double duration) {
        double greater = AMOUNT_WEIGHT - LESSER_AMOUNT_WEIGHT;
        boolean byDistance = distance >= duration;
        return List.of(
                new ScoreComponent(Criterion.DISTANCE, distance, byDistance ? greater : LESSER_AMOUNT_WEIGHT),
                new ScoreComponent(Criterion.DURATION, duration, byDistance ? LESSER_AMOUNT_WEIGHT : greater));
    }

    private static double kind(PlannedSession session, Outing outing) {
        if (session.isRace()) {
            return outing.hasRace() ? 1 : RACE_WITHOUT_FLAG;
        }
        return outing.hasRace() ? RACE_INSTEAD_OF_TRAINING : LapStructure.fit(session, outing);
    }
}
