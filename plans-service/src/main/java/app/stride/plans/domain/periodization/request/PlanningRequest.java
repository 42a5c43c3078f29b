package app.stride.plans.domain.periodization.request;

import app.stride.plans.domain.periodization.approach.MethodologyBlend;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * All that a program is made from.
 *
 * @param start the first date of the program
 * @param tuneUps races on the way, each on a date of its own between start and goal race
 * @param blend approaches that shift the mix of the work
 * @param profile how the athlete reads the plan, and heart rates where they are known
 * @param evidence what stands behind the baseline
 */
public record PlanningRequest(
        GoalRace goal,
        LocalDate start,
        Availability availability,
        Baseline baseline,
        Limits limits,
        List<TuneUpRace> tuneUps,
        MethodologyBlend blend,
        Profile profile,
        Evidence evidence) {

    public PlanningRequest {
        tuneUps = List.copyOf(tuneUps);
    }

    /** A request for our own mix, of an athlete whose profile is unknown. */
    public PlanningRequest(
            GoalRace goal,
            LocalDate start,
            Availability availability,
            Baseline baseline,
            Limits limits,
            List<TuneUpRace> tuneUps) {
        this(
                goal,
                start,
                availability,
                baseline,
                limits,
                tuneUps,
                MethodologyBlend.OURS,
                Profile.UNKNOWN,
                Evidence.NONE);
    }

    public PlanType type() {
        return goal.type();
    }

    /** Days from the start to the race; negative when the race comes first. */
    public long daysToRace() {
        return ChronoUnit.DAYS.between(start, goal.date());
    }

    /** The same request with other races on the way. */
    public PlanningRequest withTuneUps(List<TuneUpRace> races) {
        return new PlanningRequest(goal, start, availability, baseline, limits, races, blend, profile, evidence);
    }

    /** The same request of an athlete who is away on more dates. */
    public PlanningRequest alsoAway(List<DateRange> more) {
        return with(availability.alsoAway(more));
    }

    public PlanningRequest withRaceOn(LocalDate date) {
        return with(new GoalRace(goal.name(), date, goal.distance(), goal.time()));
    }

    public PlanningRequest withRaceOver(Distance distance) {
        return with(new GoalRace(goal.name(), goal.date(), distance, goal.time()));
    }

    public PlanningRequest withRaceIn(Duration time) {
        return with(new GoalRace(goal.name(), goal.date(), goal.distance(), time));
    }

    public PlanningRequest withDaysPerWeek(int days) {
        return with(availability.withDaysPerWeek(days));
    }

    public PlanningRequest withLongRunsOn(DayOfWeek day) {
        return with(availability.withLongRunsOn(day));
    }

    public PlanningRequest withoutRestDays() {
        return with(availability.withoutRestDays());
    }

    public PlanningRequest withoutDaysAway() {
        return with(availability.withoutDaysAway());
    }

    public PlanningRequest withSessionsOf(Duration time) {
        return with(new Limits(limits.weeklyDistance(), time));
    }

    public PlanningRequest withWeeksOf(Distance distance) {
        return with(new Limits(distance, limits.session()));
    }

    public PlanningRequest withoutTuneUps() {
        return new PlanningRequest(goal, start, availability, baseline, limits, List.of(), blend, profile, evidence);
    }

    public PlanningRequest startingOn(LocalDate date) {
        return new PlanningRequest(goal, date, availability, baseline, limits, tuneUps, blend, profile, evidence);
    }

    private PlanningRequest with(GoalRace other) {
        return new PlanningRequest(other, start, availability, baseline, limits, tuneUps, blend, profile, evidence);
    }

    private PlanningRequest with(Availability other) {
        return new PlanningRequest(goal, start, other, baseline, limits, tuneUps, blend, profile, evidence);
    }

    private PlanningRequest with(Limits other) {
        return new PlanningRequest(goal, start, availability, baseline, other, tuneUps, blend, profile, evidence);
    }
}
