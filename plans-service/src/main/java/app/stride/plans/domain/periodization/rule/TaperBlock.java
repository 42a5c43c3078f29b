package app.stride.plans.domain.periodization.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seven days of a taper, counted back from the day before the race, with the bounds of its share of the peak week.
 *
 * @param weeksBefore 1 for the block of the race
 */
public record TaperBlock(int weeksBefore, LocalDate from, LocalDate to, double least, double most) {

    /** About the 82, 60 and 40 % of Pfitzinger and Douglas (2009), the block of the race first; the width is ours, here and below. */
    private static final double[][] MARATHON = {{0.30, 0.50}, {0.55, 0.70}, {0.75, 0.90}};

    /** About a cut by 41-60 % in the last two weeks: Bosquet et al., MSSE 39 (2007) 1358. */
    private static final double[][] HALF_MARATHON = {{0.30, 0.55}, {0.55, 0.80}};

    /** The same of Bosquet et al. (2007) for a single block. */
    private static final double[][] SHORT = {{0.30, 0.60}};

    /** The blocks of a draft, the first in time first. */
    public static List<TaperBlock> of(Draft draft) {
        double[][] bounds = switch (draft.type()) {
            case MARATHON -> MARATHON;
            case HALF_MARATHON -> HALF_MARATHON;
            case FIVE_K, TEN_K -> SHORT;
        };
        return IntStream.iterate(bounds.length, block -> block > 0, block -> block - 1)
                .mapToObj(block -> new TaperBlock(
                        block,
                        draft.raceDate().minusDays(7L * block),
                        draft.raceDate().minusDays(7L * block - 6),
                        bounds[block - 1][0],
                        bounds[block - 1][1]))
                .toList();
    }

    public boolean allows(double share) {
        return share >= least - 1e-9 && share <= most + 1e-9;
    }

    /** Whether time away takes a run from it, or it begins with the return from a pause. */
    public boolean isCutShort(Draft draft) {
        return draft.losesRuns(from) || draft.returnsFromAPause(from) || draft.comesBack(from);
    }

    /** Whether time away takes its quality. */
    public boolean losesQuality(Draft draft) {
        return draft.losesQuality(from);
    }

    public String range() {
        return Figures.percent(least) + " to " + Figures.percent(most);
    }
}
