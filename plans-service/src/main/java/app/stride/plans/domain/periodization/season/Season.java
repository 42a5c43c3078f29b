package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.periodization.effort.Efforts;
import app.stride.plans.domain.periodization.effort.Intensity;
import app.stride.plans.domain.periodization.request.Availability;
import app.stride.plans.domain.periodization.request.Baseline;
import app.stride.plans.domain.periodization.request.Comebacks;
import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.domain.periodization.volume.LongRunShare;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Distance;
import app.stride.running.Pace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is settled about a plan before a kilometre is dealt out: its dates, its week, its athlete.
 *
 * @param daysForShare the number of days that bounds of the long run's share go by
 */
public record Season(
        PlanningRequest request,
        Timeline timeline,
        Phases phases,
        WeekPattern pattern,
        StartingPoint start,
        Efforts efforts,
        Capacity capacity,
        int daysForShare) {

    public PlanType type() {
        return request.type();
    }

    public Availability availability() {
        return request.availability();
    }

    /** What the first week has to hold: what the athlete is used to, or where that is unknown the least of a plan. */
    public Distance weekToReach() {
        return start.volumeAssumed() ? Baseline.LEAST_VOLUME : start.weeklyVolume();
    }

    /** Whether the first week can hold that. */
    public boolean startIsWithinReach() {
        return capacity.reaches(weekToReach().kilometres(), request);
    }

    /**
     * The part of a calendar week's usual running that the athlete is there for and fit for again, 0 to 1; without the
     * long run, which weighs double, half of its highest share is missing: ours.
     */
    public double presence(int week) {
        return attendance(week) * comebackShare(timeline.daysOfWeek(week));
    }

    /** What the free ones of some days bear after weeks away in the mean, 1 where there were none. */
    public double comebackShare(Days days) {
        Comebacks comebacks = availability().comebacks(timeline.start());
        int free = days.count(day -> availability().allows(timeline.date(day)));
        return comebacks.isEmpty() || free == 0
                ? 1
                : days.sum(day -> availability().allows(timeline.date(day)) ? comebacks.share(timeline.date(day)) : 0)
                        / free;
    }

    private double attendance(int week) {
        Days days = timeline.daysOfWeek(week);
        int there = days.count(day -> availability().allows(timeline.date(day)));
        double byDays = Math.min(1, there / (double) pattern.daysPerWeek());
        boolean longRun = !days.any(day ->
                timeline.weekday(day) == pattern.longDay() && availability().isAway(timeline.date(day)));
        return longRun ? byDays : Math.min(byDays, 1 - LongRunShare.limit(pattern.daysPerWeek()) / 2);
    }

    /** What a request could become, the best first; none when there is no room for its highest week. */
    public static List<Season> of(PlanningRequest request) {
        StartingPoint start = StartingPoint.of(request);
        Efforts efforts = new Efforts(
                start.fitness(),
                !start.fitnessAssumed(),
                request.goal().distance(),
                request.profile().heartRates());
        Pace easy = efforts.pace(Intensity.EASY);
        List<Season> seasons = new ArrayList<>();
        WeekPattern.of(request.availability(), DaysPerWeek.of(request, start, easy))
                .ifPresent(pattern -> {
                    Capacity capacity = Capacity.of(request, easy, pattern.daysPerWeek());
                    for (int days : daysForShare(request, pattern)) {
                        for (Timeline timeline : PeakChoice.of(request, pattern)) {
                            Phases phases = Phases.of(request.type(), timeline.peakWeek() + 1);
                            seasons.add(new Season(request, timeline, phases, pattern, start, efforts, capacity, days));
                        }
                    }
                });
        return seasons;
    }

    /**
     * The days that were asked for, and where that leads to no plan those that are run on: who asks for six days and runs
     * too little for more than three has a third of the week in each run, and no long run in the share of six.
     */
    private static List<Integer> daysForShare(PlanningRequest request, WeekPattern pattern) {
        @Nullable Integer asked = request.availability().daysPerWeek();
        int run = pattern.daysPerWeek();
        if (asked == null) {
            return List.of(run);
        }
        boolean same = Double.compare(LongRunShare.limit(asked), LongRunShare.limit(run)) == 0;
        return same ? List.of(asked) : List.of(asked, run);
    }
}
