package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.activity.Lap;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Governor;
import app.stride.plans.domain.plan.Segment.Step;
import java.util.List;

/** What the laps that the athlete or the watch's workout made say about the segments that were planned. */
final class LapStructure {

    /** Ours: fewer steps than a warm-up, work and a cool-down are no structure to be recognised. */
    private static final int FEWEST = 3;

    /** More laps than any workout has steps. */
    private static final int MOST_LAPS = 200;

    /** Ours: how far a lap may be off its step, as a fraction of it; who presses a button on the run is seconds late. */
    private static final double TOLERANCE = 0.15;

    /** Ours: a structured session that no laps speak for or against. */
    private static final double UNPROVEN = 0.8;

    /** Ours: one that the laps speak against; the athlete may still have run it. */
    private static final double CONTRADICTED = 0.6;

    private static final String AUTOMATIC = "auto";

    private LapStructure() {}

    /** 1 where every step has its lap or there is no structure to show, 0.6 where the laps show another session. */
    static double fit(PlannedSession session, Outing outing) {
        List<Step> steps = session.steps();
        boolean structured =
                steps.size() >= FEWEST && steps.stream().anyMatch(step -> step.kind() == Segment.Kind.WORK);
        if (!structured) {
            return 1;
        }
        List<Lap> laps = madeLaps(outing);
        if (laps.size() < FEWEST) {
            return UNPROVEN;
        }
        double covered = (double) followed(steps, laps) / steps.size();
        return CONTRADICTED + (1 - CONTRADICTED) * covered;
    }

    /** Automatic kilometres say nothing about a workout. */
    static List<Lap> madeLaps(Outing outing) {
        return outing.parts().stream()
                .map(Activity::laps)
                .flatMap(List::stream)
                .filter(lap -> !AUTOMATIC.equals(lap.kind()))
                .limit(MOST_LAPS)
                .toList();
    }

    /** How many steps have their lap, in the same order: the longest common subsequence. */
    private static int followed(List<Step> steps, List<Lap> laps) {
        int[][] longest = new int[steps.size() + 1][laps.size() + 1];
        for (int s = 1; s <= steps.size(); s++) {
            for (int l = 1; l <= laps.size(); l++) {
                longest[s][l] = matches(steps.get(s - 1), laps.get(l - 1))
                        ? longest[s - 1][l - 1] + 1
                        : Math.max(longest[s - 1][l], longest[s][l - 1]);
            }
        }
        return longest[steps.size()][laps.size()];
    }

    static boolean matches(Step step, Lap lap) {
        double planned = step.by() == Governor.DISTANCE
                ? step.distance().metres()
                : step.duration().toMillis();
        double done = step.by() == Governor.DISTANCE
                ? lap.distance().metres()
                : lap.duration().toMillis();
        return planned > 0 && Math.abs(done / planned - 1) <= TOLERANCE;
    }
}
