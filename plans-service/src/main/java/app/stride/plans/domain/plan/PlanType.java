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

    /** The type whose distance is nearest by ratio, so that 7 km is nearer to 10 km than 15 km is to a half. */
    public static PlanType nearest(Distance distance) {
        PlanType nearest = FIVE_K;
        for (PlanType type : values()) {
            if (distance.equals(type.distance)) {
                return type;
            }
            nearest = type.ratio(distance) < nearest.ratio(distance) ? type : nearest;
        }
        return nearest;
    }

    /** How far a distance is from this one, by ratio: 0 for the same. */
    private double ratio(Distance other) {
        return Math.abs(Math.log(other.dividedBy(distance)));
    }
}
