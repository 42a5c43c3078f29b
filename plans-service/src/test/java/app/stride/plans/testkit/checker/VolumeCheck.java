package app.stride.plans.testkit.checker;

import java.time.LocalDate;
import java.util.Map;

/** Starts from what the athlete runs, and grows by a tenth of the highest week so far. */
final class VolumeCheck implements Check {

    /** Whoever runs less begins with three short runs. */
    private static final double LEAST_KM = 8;

    private static final double LEAST_LONG_KM = 3;

    @Override
    public void check(CheckedPlan plan, Faults faults) {
        double highest = 0;
        boolean first = true;
        for (Map.Entry<LocalDate, Double> week : plan.weeks().entrySet()) {
            if (!plan.isFull(week.getKey()) || plan.holdsRace(week.getKey())) {
                continue;
            }
            double km = week.getValue();
            if (first && !plan.isAwayIn(week.getKey())) {
                first = false;
                checkStart(plan, km, faults);
            } else if (!first) {
                faults.unless(km <= highest * 1.1 + 1e-6, "growth to " + km + " km in the week of " + week.getKey());
            }
            highest = Math.max(highest, first ? 0 : km);
        }
        var limit = plan.request().limits().weeklyDistance();
        plan.weeks()
                .forEach((monday, km) ->
                        faults.unless(limit == null || km <= limit.kilometres(), km + " km in the week of " + monday));
    }

    private static void checkStart(CheckedPlan plan, double km, Faults faults) {
        var volume = plan.request().baseline().weeklyVolume();
        var limit = plan.request().limits().weeklyDistance();
        if (volume != null && (limit == null || limit.isLongerThan(volume))) {
            double lately = Math.max(LEAST_KM, volume.kilometres());
            faults.unless(Math.abs(km / lately - 1) <= 0.1 + 1e-9, "a start with " + km + " km");
        }
        var longest = plan.request().baseline().longestRun();
        if (longest != null) {
            plan.longRuns().stream()
                    .findFirst()
                    .ifPresent(run -> faults.unless(
                            run.distance().kilometres() <= Math.max(LEAST_LONG_KM, longest.kilometres()) * 1.1 + 1e-9,
                            "a first long run of " + run.distance()));
        }
    }
}
