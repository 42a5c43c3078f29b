package app.stride.plans.domain.matching;

/**
 * From which score on the matcher says what. They are ours, and set by the sessions that they shall tell apart: an easy run that was
 * cut at 60 % of distance or duration is still taken for done, at half it is worth a question, at 45 % it is another run.
 */
final class Thresholds {

    /** At or above: taken for granted, if nothing else comes close. */
    static final double AUTO = 0.66;

    /** At or above: worth asking the athlete. */
    static final double SUGGESTED = 0.45;

    /** On the day before or after: as good as AUTO, but for the date. */
    static final double NEIGHBOURING_DAY = AUTO - Scoring.DATE_WEIGHT;

    /** What scores within this of the winner is close: the athlete is to say which it was. */
    static final double CLOSE = 0.05;

    private Thresholds() {}
}
