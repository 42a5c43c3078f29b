package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what among the runs of a date may have been one session: each run alone, and neighbours that belong together. */
final class Outings {

    /** Ours: a watch that is restarted is restarted soon; a stop for coffee included. */
    private static final Duration RESTART = Duration.ofMinutes(30);

    /** Ours: from the warm-up to the gun, and from the finish to the cool-down. */
    private static final Duration AROUND_A_RACE = Duration.ofMinutes(90);

    /** Ours: recordings that overlap by more are two of the same run, or two runners. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** Warm-up, race, cool-down, and a restart of the watch in two of them. */
    private static final int MOST_PARTS = 5;

    private Outings() {}

    /** What may have been the session, of runs in the order of their start. */
    static List<Outing> of(List<Activity> runs, PlannedSession session) {
        List<Outing> outings = new ArrayList<>();
        for (int from = 0; from < runs.size(); from++) {
            outings.add(new Outing(runs.subList(from, from + 1)));
            int most = Math.min(runs.size(), from + MOST_PARTS);
            for (int to = from + 2; to <= most && follow(runs.get(to - 2), runs.get(to - 1), AROUND_A_RACE); to++) {
                Outing outing = new Outing(runs.subList(from, to));
                if (isRaceWithItsEnds(outing, session) || isRestartedRun(outing, session)) {
                    outings.add(outing);
                }
            }
        }
        return outings;
    }

    private static boolean isRaceWithItsEnds(Outing outing, PlannedSession session) {
        return session.isRace()
                && outing.parts().stream().filter(Activity::race).count() == 1;
    }

    /** Soon after one another, and together closer to the plan than any of them alone. */
    private static boolean isRestartedRun(Outing outing, PlannedSession session) {
        List<Activity> parts = outing.parts();
        double together = Outing.off(Amounts.of(parts).over(session));
        for (int i = 0; i < parts.size(); i++) {
            boolean soon = i == 0 || follow(parts.get(i - 1), parts.get(i), RESTART);
            double alone = Outing.off(Amounts.of(parts.subList(i, i + 1)).over(session));
            if (!soon || together >= alone) {
                return false;
            }
        }
        return true;
    }

    private static boolean follow(Activity first, Activity second, Duration within) {
        @Nullable Duration length = Amounts.known(first.duration());
        if (length == null) {
            return false;
        }
        Duration gap = Duration.between(first.start().plus(length), second.start());
        return gap.compareTo(OVERLAP.negated()) >= 0 && gap.compareTo(within) <= 0;
    }
}
