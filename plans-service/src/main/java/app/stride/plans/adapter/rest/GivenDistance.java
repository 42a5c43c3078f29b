package app.stride.plans.adapter.rest;

import app.stride.rest.Problems;
import app.stride.running.Distance;

/** Distances as requests give them: a metre at the least, for of less there is no pace to reckon with. */
public final class GivenDistance {

    private static final double SHORTEST_METRES = 1;

    private GivenDistance() {}

    public static Distance ofKilometres(String field, double kilometres) {
        return ofMetres(field, kilometres * 1000);
    }

    public static Distance ofMetres(String field, double metres) {
        if (metres < SHORTEST_METRES) {
            throw Problems.badRequest(field, "must be at least a metre");
        }
        return Distance.ofMetres(metres);
    }

    /** The distance of a step, 0 where the step has none that could be run. */
    public static Distance ofStep(double metres) {
        return metres < SHORTEST_METRES ? Distance.ZERO : Distance.ofMetres(metres);
    }
}
