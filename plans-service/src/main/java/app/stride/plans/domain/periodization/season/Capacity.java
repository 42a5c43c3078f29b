package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.volume.HalfKilometres;
import app.stride.plans.domain.periodization.volume.LongRunLength;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.time.Duration;

/**
 * How far single runs and whole weeks can go for one athlete.
 *
 * @param longestRun km of a long run at most
 * @param otherRun km of any other run at most
 * @param midweekRun km that a day of work still has room for
 * @param week km of a week at most, by the days that there are and by the athlete's own limit
 * @param firstWeek km of the first week at most, by the longest run of late
 * @param comfortableWeek km that the days carry without runs that are as long as the long one
 */
public record Capacity(
        double longestRun, double otherRun, double midweekRun, double week, double firstWeek, double comfortableWeek) {

    /** Of the long run a run in the middle of the week is at most in Pfitzinger and Douglas (2009): 24 of 35 km. */
    private static final double MIDWEEK = 0.7;

    /** Ours: about what their 24 km take a fast athlete; who is slower has no more time on a working day. */
    private static final Duration LONGEST_MIDWEEK = Duration.ofMinutes(95);

    /** Two minutes short of the three hours of Hansons (Humphrey, 2016): runs are rounded to whole minutes. */
    private static final Duration LONGEST_TIME = Duration.ofMinutes(178);

    /** Daniels, <i>Running Formula</i> (2014): easy runs of 30-150 minutes. */
    private static final Duration LONGEST_EASY_TIME = Duration.ofMinutes(149);

    /** Ours: a kilometre short of the rule's 35 km, 22 miles, about what Pfitzinger and Douglas (2009) go up to. */
    private static final double LONGEST_RUN_KM = 34;

    /** Ours: a little over the 24 km that medium-long runs go up to in Pfitzinger and Douglas (2009). */
    private static final double LONGEST_OTHER_RUN_KM = 26;

    /** What an athlete grows by whose days are full already: ours, less than the one step of 10 % that a plan may take in a week. */
    private static final double A_LITTLE_MORE = 1.08;

    /** Ours: so that runs of a week may differ and still make up its distance. */
    private static final double SLACK = 0.98;

    /** Ours: the first week may be a tenth below what the athlete runs lately, less what rounding to half kilometres costs. */
    private static final double NEAR = 0.91;

    /** What an athlete of an easy pace can do on so many days a week. */
    static Capacity of(PlanningRequest request, Pace easy, int daysPerWeek) {
        double longest = Math.min(LONGEST_RUN_KM, within(request, LONGEST_TIME, easy));
        double other = Math.min(Math.min(LONGEST_OTHER_RUN_KM, longest), within(request, LONGEST_EASY_TIME, easy));
        Distance limit = request.limits().weeklyDistance();
        double byDays = (longest + (daysPerWeek - 1) * other) * SLACK;
        double week = limit == null ? byDays : Math.min(byDays, limit.kilometres());
        Distance recent = request.baseline().runToStartFrom();
        double byRecent = recent == null ? week : recent.kilometres() * LongRunLength.STEP * daysPerWeek * SLACK;
        double midweek = easy.distanceIn(LONGEST_MIDWEEK).kilometres();
        return new Capacity(
                longest,
                other,
                midweek,
                week,
                Math.min(week, byRecent),
                comfortable(request, midweek, longest, daysPerWeek));
    }

    private static double comfortable(PlanningRequest request, double midweek, double longest, int daysPerWeek) {
        double longRun = Math.min(longest, LongRunLength.usual(request.type()));
        return longRun + (daysPerWeek - 1) * Math.min(longRun * MIDWEEK, midweek);
    }

    /** Km that a plan may lead to from so many: what the days carry with comfort, or a little more than the athlete is used to. */
    public double highestWeek(double first) {
        return Math.min(week, Math.max(comfortableWeek, first * A_LITTLE_MORE));
    }

    /** Whether the first week can be near what the athlete runs lately, or is less because the athlete wants less. */
    boolean reaches(double weeklyKilometres, PlanningRequest request) {
        return firstWeek >= wanted(weeklyKilometres, request) * NEAR;
    }

    /** The same of any week, whatever was run lately. */
    boolean holds(double weeklyKilometres, PlanningRequest request) {
        return week >= wanted(weeklyKilometres, request) * NEAR;
    }

    private static double wanted(double weeklyKilometres, PlanningRequest request) {
        Distance limit = request.limits().weeklyDistance();
        return limit == null ? weeklyKilometres : Math.min(weeklyKilometres, limit.kilometres());
    }

    private static double within(PlanningRequest request, Duration longest, Pace easy) {
        Duration limit = request.limits().session();
        Duration time = limit == null || limit.compareTo(longest) > 0 ? longest : limit.minusSeconds(30);
        return HalfKilometres.floor(easy.distanceIn(time).kilometres());
    }
}
