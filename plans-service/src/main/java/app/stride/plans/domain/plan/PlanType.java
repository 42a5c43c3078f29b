package app.stride.plans.domain.plan;

import app.stride.running.Distance;

/** The four races whose rules plans follow; any other distance takes the nearest one's. */
public enum PlanType implements Coded {
    FIVE_K("5k", Distance.FIVE_KILOMETRES),
    TEN_K("10k", Distance.TEN_KILOMETRES),
    HALF_MARATHON("half_marathon", Distance.HALF_MARATHON),
    MARATHON("marathon", Distance.MARATHON);

    private final String code;
    private final Distance distance;

    PlanType(String code, Distance distance) {
        this.code = code;
        this.distance = distance;
    }

    @Override
    public String code() {
        return code;
    }

    public static PlanType of(String code) {
        return Coded.of(PlanType.class, code);
    }

    public Distance distance() {
        return distance;
    }

    /** The type whose distance is nearest; of two that are as near, the shorter. */
    public static PlanType nearest(Distance distance) {
        PlanType nearest = FIVE_K;
        for (PlanType type : values()) {
            nearest = type.metresFrom(distance) < nearest.metresFrom(distance) ? type : nearest;
        }
        return nearest;
    }

    private double metresFrom(Distance other) {
        return Math.abs(other.metres() - distance.metres());
    }
}
