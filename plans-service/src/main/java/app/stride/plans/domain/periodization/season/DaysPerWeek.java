package app.stride.plans.domain.periodization.season;

import app.stride.plans.domain.periodization.request.PlanningRequest;
import app.stride.plans.domain.periodization.request.StartingPoint;
import app.stride.plans.domain.plan.PlanType;
import app.stride.running.Pace;

/** How many days a week an athlete runs: as many as asked for, or as many as the distance wants, but no crumbs of runs. */
public final class DaysPerWeek {

    /**
     * Three runs a week are the least that is published for a race: Pierce, Murr and Moss, Run Less, Run Faster (2007); Higdon
     * (2011).
     */
    public static final int FEWEST = 3;

    /** Ours: a day has one run; who runs twice a day makes a plan of their own. */
    public static final int MOST = 7;

    /** Ours: a run of less is hardly worth changing for; Higdon's Novice plans begin with 2.4 km and more. */
    private static final double SHORTEST_AVERAGE_KM = 2.8;

    private DaysPerWeek() {}

    /**
     * @param easy the pace that the length of runs is worked out with
     */
    static int of(PlanningRequest request, StartingPoint start, Pace easy) {
        double volume = start.weeklyVolume().kilometres();
        Integer asked = request.availability().daysPerWeek();
        int wanted = asked == null ? usual(request, volume, easy) : asked;
        boolean isAssumed = start.volumeAssumed() && request.baseline().isOfABeginner();
        int worthwhile =
                isAssumed ? ofABeginner(request, volume, easy) : Math.max(FEWEST, (int) (volume / SHORTEST_AVERAGE_KM));
        return Math.min(
                Math.min(wanted, worthwhile), request.availability().weekdays().size());
    }

    /** Runs of four kilometres for an assumed volume; more of them where the time for one leaves only shorter ones. */
    private static int ofABeginner(PlanningRequest request, double kilometres, Pace easy) {
        int days = Math.max(FEWEST, (int) (kilometres / StartingPoint.RUN_KM));
        while (days < MOST && !Capacity.of(request, easy, days).holds(kilometres, request)) {
            days++;
        }
        return days;
    }

    /** As many as are usual, or more where what the athlete runs does not fit into them. */
    private static int usual(PlanningRequest request, double kilometres, Pace easy) {
        int days = usual(request.type(), kilometres);
        while (days < MOST - 1 && !Capacity.of(request, easy, days).reaches(kilometres, request)) {
            days++;
        }
        return days;
    }

    /**
     * Three to six days, as published plans have them (Higdon, 2011: 3-5; Pfitzinger and Douglas, 2009: 5 and more). Where another day
     * begins is ours: with one less the mean run would have more than 7, 11 and 15 km. A marathon wants four from the start.
     */
    private static int usual(PlanType type, double kilometres) {
        if (kilometres < 20 && type != PlanType.MARATHON) {
            return 3;
        }
        if (kilometres < 45) {
            return 4;
        }
        return kilometres < 75 ? 5 : 6;
    }
}
