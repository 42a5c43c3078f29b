package app.stride.plans.domain.periodization.approach;

/**
 * How much more (above 1) or less (below 1) of each kind of work an approach has than our own mix.
 *
 * @param threshold the part of quality sessions at threshold
 * @param oxygenUptake the part of quality sessions near maximal oxygen uptake
 * @param speed the part of quality sessions of short repetitions
 * @param racePace the part of quality sessions at race pace
 * @param secondSession whether a week that bears two quality sessions has the second one, 0 (never) to 1 (always)
 * @param amount of work in a quality session
 * @param longRun length of the longest runs
 * @param volume of the highest week
 */
public record Emphasis(
        double threshold,
        double oxygenUptake,
        double speed,
        double racePace,
        double secondSession,
        double amount,
        double longRun,
        double volume) {

    /** Our own mix. */
    public static final Emphasis NONE = new Emphasis(1, 1, 1, 1, 1, 1, 1, 1);

    static final Emphasis ZERO = new Emphasis(0, 0, 0, 0, 0, 0, 0, 0);

    /** This emphasis with a part of another one added. */
    Emphasis plus(Emphasis other, double part) {
        return new Emphasis(
                threshold + other.threshold * part,
                oxygenUptake + other.oxygenUptake * part,
                speed + other.speed * part,
                racePace + other.racePace * part,
                secondSession + other.secondSession * part,
                amount + other.amount * part,
                longRun + other.longRun * part,
                volume + other.volume * part);
    }

    /** Ours: where approaches disagree, the heavier half decides. */
    private static final double HALF = 0.5;

    /** The factor of a kind of quality session. */
    public double of(Focus focus) {
        return switch (focus) {
            case THRESHOLD -> threshold;
            case OXYGEN_UPTAKE -> oxygenUptake;
            case SPEED -> speed;
            case RACE_PACE -> racePace;
        };
    }

    /** Whether weeks that bear two quality sessions have both. */
    public boolean hasSecondSession() {
        return secondSession >= HALF;
    }
}
