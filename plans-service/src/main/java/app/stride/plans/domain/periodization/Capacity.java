package app.stride.plans.domain.periodization;

import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;

/**
 * How far single runs and whole weeks can go for one athlete.
 *
 * @param longestRun km of a long run at most
 * @param otherRun km of any other run at most
 * @param week km of a week at most, by the days that there are and by the athlete's own limit
 */
record Capacity(double longestRun, double otherRun, double week) {

    /** Kept short of the bound itself, for runs are rounded to whole minutes. */
    private static final Duration LONGEST_TIME = Duration.ofMinutes(178);

    /** Daniels, <i>Running Formula</i> (2014): easy runs of 30-150 minutes. */
    private static final Duration LONGEST_EASY_TIME = Duration.ofMinutes(149);

    private static final double LONGEST_RUN_KM = 34;
    private static final double LONGEST_OTHER_RUN_KM = 24;

    /** So that runs of a week may differ and still make up its distance. */
    private static final double SLACK = 0.95;

    static Capacity of(PlanningRequest request, Pace easy, int daysPerWeek) {
        double longest = Math.min(LONGEST_RUN_KM, within(request, LONGEST_TIME, easy));
        double other = Math.min(Math.min(LONGEST_OTHER_RUN_KM, longest), within(request, LONGEST_EASY_TIME, easy));
        Distance limit = request.limits().weeklyDistance();
        double byDays = (longest + (daysPerWeek - 1) * other) * SLACK;
        return new Capacity(longest, other, limit == null ? byDays : Math.min(byDays, limit.kilometres()));
    }

    private static double within(PlanningRequest request, Duration longest, Pace easy) {
        Duration limit = request.limits().session();
        Duration time = limit == null || limit.compareTo(longest) > 0 ? longest : limit.minusSeconds(30);
        return HalfKilometres.floor(easy.distanceIn(time).kilometres());
    }
}
