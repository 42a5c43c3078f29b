package app.stride.plans.domain.matching;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.WorkoutId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The best way to give the runs of a date to its sessions: no run to two, no session two outings, the greatest sum of scores.
 * Outings are neighbours in time, so one pass backwards over the runs, with the set of sessions that are served, finds it.
 */
final class Assignment {

    /** Ours: the sets of sessions double with each; a day of more is served eight sessions after eight. */
    private static final int SESSIONS_AT_ONCE = 8;

    /** Sums of the same scores in another order may differ by less. */
    private static final double ALIKE = 1e-9;

    private final int runs;
    private final List<List<Choice>> startingAt = new ArrayList<>();
    private final double[][] best;
    private final @Nullable Choice[][] chosen;

    /** A fit as the pass sees it: for the session of this bit, the runs up to this one. */
    private record Choice(Fit fit, int session, int end) {}

    private Assignment(List<Activity> runs, List<List<Fit>> fits) {
        this.runs = runs.size();
        this.best = new double[runs.size() + 1][1 << fits.size()];
        this.chosen = new Choice[runs.size() + 1][1 << fits.size()];
        arrange(runs, fits);
    }

    /**
     * The fit that each session gets, if it gets one.
     *
     * @param runs in the order of their start
     * @param fits for each session those that count, the best first
     */
    static Map<WorkoutId, Fit> best(List<Activity> runs, List<List<Fit>> fits) {
        Map<WorkoutId, Fit> assigned = new LinkedHashMap<>();
        for (int from = 0; from < fits.size(); from += SESSIONS_AT_ONCE) {
            List<Fit> before = List.copyOf(assigned.values());
            List<List<Fit>> some = fits.subList(from, Math.min(fits.size(), from + SESSIONS_AT_ONCE)).stream()
                    .map(each ->
                            each.stream().filter(fit -> isFree(fit, before)).toList())
                    .toList();
            new Assignment(runs, some)
                    .solve()
                    .forEach(fit -> assigned.put(fit.session().workout(), fit));
        }
        return assigned;
    }

    private static boolean isFree(Fit fit, List<Fit> assigned) {
        return assigned.stream().noneMatch(other -> other.outing().shares(fit.outing()));
    }

    private void arrange(List<Activity> runs, List<List<Fit>> fits) {
        runs.forEach(run -> startingAt.add(new ArrayList<>()));
        for (int session = 0; session < fits.size(); session++) {
            for (Fit fit : fits.get(session)) {
                List<Activity> parts = fit.outing().parts();
                int start = runs.indexOf(parts.get(0));
                startingAt.get(start).add(new Choice(fit, session, start + parts.size()));
            }
        }
    }

    private List<Fit> solve() {
        for (int run = runs - 1; run >= 0; run--) {
            for (int served = 0; served < best[run].length; served++) {
                decide(run, served);
            }
        }
        return follow();
    }

    /** Gives away what starts with this run, or nothing; what comes first wins among equals. */
    private void decide(int run, int served) {
        Choice choice = null;
        double value = Double.NEGATIVE_INFINITY;
        for (Choice each : startingAt.get(run)) {
            int bit = 1 << each.session();
            double sum = each.fit().value() + best[each.end()][served | bit];
            if ((served & bit) == 0 && sum > value + ALIKE) {
                choice = each;
                value = sum;
            }
        }
        boolean without = best[run + 1][served] > value + ALIKE;
        best[run][served] = without ? best[run + 1][served] : value;
        chosen[run][served] = without ? null : choice;
    }

    private List<Fit> follow() {
        List<Fit> fits = new ArrayList<>();
        int served = 0;
        int run = 0;
        while (run < runs) {
            Choice choice = chosen[run][served];
            if (choice == null) {
                run++;
            } else {
                fits.add(choice.fit());
                served |= 1 << choice.session();
                run = choice.end();
            }
        }
        return fits;
    }
}
