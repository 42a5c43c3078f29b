package app.stride.plans.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.stride.plans.domain.activity.Activity;
import app.stride.plans.domain.lifecycle.WorkoutId;
import app.stride.plans.testkit.MatchingRun;
import app.stride.plans.testkit.MatchingSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AssignmentPropertiesTest {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    @Property(seed = "42")
    void noAssignmentIsBetterThanTheBest(
            @ForAll @Size(max = 4) List<@From("kilometres") Double> planned,
            @ForAll @Size(max = 5) List<@From("kilometres") Double> run) {
        List<Activity> runs = runs(run);
        List<List<Fit>> fits = fits(planned, runs);

        Map<WorkoutId, Fit> best = Assignment.best(runs, fits);

        assertThat(total(best.values())).isCloseTo(bestByTryingAll(fits, 0, List.of()), within(1e-9));
        assertThat(sharing(best.values())).isFalse();
    }

    @Provide
    Arbitrary<Double> kilometres() {
        return Arbitraries.of(3.0, 4.0, 6.0, 8.0, 10.0, 12.0, 18.0);
    }

    private static List<Activity> runs(List<Double> kilometres) {
        List<Activity> runs = new ArrayList<>();
        int minute = 0;
        for (double each : kilometres) {
            String time = String.format("%02d:%02d", minute / 60 % 24, minute % 60);
            runs.add(MatchingRun.on(DATE.plusDays(minute / 1440))
                    .at(time)
                    .of(each, each * 6)
                    .recorded());
            minute += (int) (each * 6) + 10;
        }
        return runs;
    }

    private static List<List<Fit>> fits(List<Double> planned, List<Activity> runs) {
        List<PlannedSession> sessions =
                planned.stream().map(each -> MatchingSession.easy(DATE, each)).toList();
        Day day = new Day(DATE, sessions, runs, runs);
        return sessions.stream().map(day::fits).toList();
    }

    private static double bestByTryingAll(List<List<Fit>> fits, int from, List<Fit> taken) {
        if (from == fits.size()) {
            return total(taken);
        }
        double best = bestByTryingAll(fits, from + 1, taken);
        for (Fit fit : fits.get(from)) {
            if (taken.stream().noneMatch(other -> other.outing().shares(fit.outing()))) {
                List<Fit> more = new ArrayList<>(taken);
                more.add(fit);
                best = Math.max(best, bestByTryingAll(fits, from + 1, more));
            }
        }
        return best;
    }

    private static double total(Collection<Fit> fits) {
        return fits.stream().mapToDouble(Fit::value).sum();
    }

    private static boolean sharing(Collection<Fit> fits) {
        List<Activity> parts =
                fits.stream().flatMap(fit -> fit.outing().parts().stream()).toList();
        return parts.size() != parts.stream().distinct().count();
    }
}
