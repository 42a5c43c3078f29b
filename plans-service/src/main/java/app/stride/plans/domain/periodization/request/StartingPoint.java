package app.stride.plans.domain.periodization.request;

import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.FitnessIndex;

/**
 * Where the training starts: the athlete's own values, or, where they are unknown, assumptions that the audit names.
 *
 * @param weeklyVolume of the first full week
 * @param fitness what times and distances are worked out with
 */
public record StartingPoint(
        Distance weeklyVolume, boolean volumeAssumed, FitnessIndex fitness, boolean fitnessAssumed) {

    /** Ours: the mean run of a day that an athlete of unknown volume wants; shorter ones are not worth a day. */
    public static final double RUN_KM = 4;

    /** Ours: about 27:30 for 5 km, so that distances are rather too short than too long; no pace is shown from it. */
    private static final FitnessIndex ASSUMED_FITNESS = FitnessIndex.of(34);

    public static StartingPoint of(PlanningRequest request) {
        Distance volume = request.baseline().weekToStartFrom();
        FitnessIndex fitness = request.baseline().fitness();
        return new StartingPoint(
                volume == null ? assumedVolume(request) : volume,
                request.baseline().weeklyVolume() == null,
                fitness == null ? ASSUMED_FITNESS : fitness,
                fitness == null);
    }

    /**
     * That of a beginner, or of a runner a run for each day that is wanted. Of somebody who is not known to run, days
     * say when there is time, not what legs are used to.
     */
    private static Distance assumedVolume(PlanningRequest request) {
        Integer days = request.availability().daysPerWeek();
        double runs = days == null || request.baseline().isOfABeginner() ? 0 : days * RUN_KM;
        return Distance.ofKilometres(Math.max(ofBeginner(request.type()), runs));
    }

    /**
     * Near the first weeks of Higdon's Novice plans (2011): 15 miles for the marathon, 12 for the half; ours, between them and a
     * few short runs, for 10k and 5k.
     */
    private static double ofBeginner(PlanType type) {
        return switch (type) {
            case FIVE_K -> 12;
            case TEN_K -> 16;
            case HALF_MARATHON -> 20;
            case MARATHON -> 25;
        };
    }
}
