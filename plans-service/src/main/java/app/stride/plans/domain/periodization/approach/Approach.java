package app.stride.plans.domain.periodization.approach;

import app.stride.plans.domain.plan.Coded;
import java.util.Locale;

/**
 * A school of training. The factors are ours: they turn what the source describes into more or less of our own mix, within the rules
 * that every plan keeps. docs/methodologies.md tells them in words.
 */
public enum Approach implements Coded {
    /** Most of it easy, the rest well above threshold, little between. */
    POLARIZED(
            "Seiler, IJSPP 5 (2010) 276; Stöggl and Sperlich, Front Physiol 5 (2014) 33",
            "mostly easy running, and what is hard is clearly hard: intervals rather than threshold",
            new Emphasis(0.3, 2.5, 1.5, 0.7, 1, 1, 1, 1)),
    /** The harder the effort, the less of it. */
    PYRAMIDAL(
            "Stöggl and Sperlich, Front Physiol 6 (2015) 295; Casado et al., IJSPP 17 (2022) 820",
            "much easy running, some threshold, a little that is faster",
            new Emphasis(1.8, 0.6, 0.5, 1, 1, 1, 1, 1)),
    /** Threshold work, much of it, well controlled. */
    NORWEGIAN(
            "Casado et al., IJERPH 20 (2023) 3782",
            "threshold intervals, more and controlled, and hardly anything faster",
            new Emphasis(4, 0.35, 0.5, 0.6, 1, 1.2, 1, 1)),
    /** Two quality days a week, each system in its phase. */
    DANIELS(
            "Daniels, Running Formula (2014)",
            "speed first, then intervals, then threshold and race pace, each in its phase",
            new Emphasis(1.1, 1.3, 1.8, 1, 1, 1, 1, 1)),
    /** Volume first: a long base of steady running. */
    LYDIARD(
            "Lydiard and Gilmour, Running with Lydiard (1983)",
            "volume first: one quality session a week, the rest easy running and a long run",
            new Emphasis(1.6, 0.5, 1, 0.8, 0, 0.85, 1.05, 1.15)),
    /** Race pace on tired legs, and a long run that is no event of its own. */
    HANSONS(
            "Humphrey, Hansons Marathon Method (2016)",
            "much race pace in the middle of the week, and long runs of at most 26 km before a marathon",
            new Emphasis(0.7, 0.9, 0.6, 3, 1, 1.1, 0.77, 1.05));

    private final String source;
    private final String summary;
    private final Emphasis emphasis;

    Approach(String source, String summary, Emphasis emphasis) {
        this.source = source;
        this.summary = summary;
        this.emphasis = emphasis;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The approach of that name; an unknown name is an {@link IllegalArgumentException} that lists the known ones. */
    public static Approach of(String code) {
        return Coded.of(Approach.class, code);
    }

    /** Author, work and year. */
    public String source() {
        return source;
    }

    /** What it is about, in a line. */
    public String summary() {
        return summary;
    }

    Emphasis emphasis() {
        return emphasis;
    }
}
