package app.stride.running;

/** What the maximal heart rate of people of an age is on average; single ones differ by 10 beats and more, so it is a guess that must be told as one. */
public enum MaximalHeartRate {
    /** Fox, Naughton and Haskell 1971. */
    FOX(220, 1),
    /** Tanaka, Monahan and Seals 2001. */
    TANAKA(208, 0.7),
    /** Gulati et al. 2010, women. */
    GULATI(206, 0.88),
    /** Nes et al. 2013 (the HUNT study). */
    NES(211, 0.64);

    private final double atBirth;
    private final double perYear;

    MaximalHeartRate(double atBirth, double perYear) {
        this.atBirth = atBirth;
        this.perYear = perYear;
    }

    /** Beats per minute at this age in years, 5 to 100. */
    public double atAge(int years) {
        return atBirth - perYear * Require.within(years, 5, 100, "age in years");
    }
}
