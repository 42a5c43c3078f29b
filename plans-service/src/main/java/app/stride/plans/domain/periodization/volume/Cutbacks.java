package app.stride.plans.domain.periodization.volume;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Which weeks of a row of full weeks are cut back, so that every third to fifth is, the last one (the highest) is not, and a week
 * away counts as one. Three weeks of load and one of relief is what most published plans do (Higdon, 2011: every third;
 * Pfitzinger and Douglas, 2009: every third to fifth).
 */
public final class Cutbacks {

    /** Weeks from one cutback to the next: three at the least, as in Higdon (2011). */
    private static final int SHORTEST = 3;

    /** Five at the most, as in Pfitzinger and Douglas (2009). */
    private static final int LONGEST = 5;

    /** Costs are ours, only their order matters: a row against the rule costs more than all that is merely unwelcome. */
    private static final int NEVER = 1_000;

    /** Not worked out yet; a cost itself may be below 0. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int weeks;
    private final IntPredicate away;
    private final IntPredicate welcome;
    private final int[][] cost;

    private Cutbacks(int weeks, IntPredicate away, IntPredicate welcome) {
        this.weeks = weeks;
        this.away = away;
        this.welcome = welcome;
        this.cost = new int[weeks + 1][LONGEST + 1];
        for (int[] row : cost) {
            Arrays.fill(row, UNKNOWN);
        }
    }

    /**
     * The weeks to cut back, counted from 0.
     *
     * @param away whether the athlete is away in a week
     * @param welcome whether a week would do well as a cutback, as that of a tune-up race
     */
    public static BitSet of(int weeks, IntPredicate away, IntPredicate welcome) {
        Cutbacks cutbacks = new Cutbacks(weeks, away, welcome);
        BitSet chosen = new BitSet();
        int loads = 0;
        for (int week = 0; week < weeks; week++) {
            boolean cut = !away.test(week) && cutbacks.ifCut(week, loads) < cutbacks.ifLoaded(week, loads);
            chosen.set(week, cut);
            loads = cut || away.test(week) ? 0 : Math.min(LONGEST, loads + 1);
        }
        return chosen;
    }

    /** The least cost of the weeks from the given one on, after so many weeks of load in a row. */
    private int cost(int week, int loads) {
        if (week == weeks) {
            return costOfLastRun(loads);
        }
        if (cost[week][loads] == UNKNOWN) {
            cost[week][loads] = away.test(week)
                    ? costOfGap(loads + 1, true) + cost(week + 1, 0)
                    : Math.min(ifCut(week, loads), ifLoaded(week, loads));
        }
        return cost[week][loads];
    }

    /** A week that does well as a cutback outweighs a week more or less in a row (8); without reason none is wanted (2). */
    private int ifCut(int week, int loads) {
        return costOfGap(loads + 1, false) - (welcome.test(week) ? 8 : 0) + 2 + cost(week + 1, 0);
    }

    private int ifLoaded(int week, int loads) {
        return (loads + 1 >= LONGEST ? NEVER : 0) + cost(week + 1, Math.min(LONGEST, loads + 1));
    }

    /** Four weeks, three of load and one of relief, are best: ours, the middle of what is published. */
    private static int costOfGap(int weeks, boolean awayAtItsEnd) {
        if (weeks < SHORTEST) {
            return awayAtItsEnd ? SHORTEST - weeks : NEVER;
        }
        return weeks > LONGEST ? NEVER : Math.abs(weeks - 4);
    }

    /** Two or three weeks of load before the taper are best; none would make the highest week a cutback. */
    private static int costOfLastRun(int loads) {
        return switch (loads) {
            case 0 -> NEVER;
            case 1 -> 3;
            case 2, 3 -> 0;
            case 4 -> 1;
            default -> NEVER;
        };
    }
}
