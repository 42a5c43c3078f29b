package app.stride.plans.domain.periodization.effort;

/** The efforts that sessions are made of, from easy to fast, after Daniels, <i>Running Formula</i> (2014), and the race's own. */
public enum Intensity {
    // How hard each is on the ten-point scale of Foster et al., J Strength Cond Res 15 (2001) 109: ours, by how long
    // one could go on.
    RECOVERY(2, "slow jog or walk"),
    EASY(3, "easy, you can talk in whole sentences"),
    MARATHON(5, "steady, you can still say a sentence"),
    THRESHOLD(7, "comfortably hard, you could hold it for an hour"),
    RACE(8, "at the effort of the race"),
    INTERVAL(8, "hard, you could hold it for 10 to 15 minutes"),
    STRIDE(8, "quick and relaxed, never a sprint"),
    REPETITION(9, "fast and relaxed, like a race over a mile");

    private final int rpe;
    private final String words;

    Intensity(int rpe, String words) {
        this.rpe = rpe;
        this.words = words;
    }

    /** Rate of perceived exertion, 1 to 10. */
    int rpe() {
        return rpe;
    }

    String words() {
        return words;
    }
}
