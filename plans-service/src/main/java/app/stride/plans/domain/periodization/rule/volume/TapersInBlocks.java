package app.stride.plans.domain.periodization.rule.volume;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.TaperBlock;
import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each block of seven days before the race holds its share of the peak week, the race not counted. */
public final class TapersInBlocks implements Rule {

    @Override
    public Finding check(Draft draft) {
        Optional<Distance> peak =
                draft.highestWeek().map(ProgramWeek::trainingDistance).filter(distance -> !distance.isZero());
        if (peak.isEmpty()) {
            return broken("The plan has no full week to taper from.");
        }
        List<TaperBlock> blocks = TaperBlock.of(draft);
        return blocks.stream()
                .filter(block -> !block.allows(share(block, draft, peak.get())))
                .min(Comparator.comparing(block -> isExcused(block, draft, share(block, draft, peak.get()))))
                .map(block -> judged(block, draft, share(block, draft, peak.get())))
                .orElseGet(() -> kept("Before the race your training falls to "
                                + joined(blocks, block -> Figures.percent(share(block, draft, peak.get())))
                                + " of the peak week.")
                        .value(joined(blocks, block -> Figures.percent(share(block, draft, peak.get()))))
                        .bound(joined(blocks, TaperBlock::range)));
    }

    private static double share(TaperBlock block, Draft draft, Distance peak) {
        return draft.training(block.from(), block.to()).dividedBy(peak);
    }

    private static String joined(List<TaperBlock> blocks, Function<TaperBlock, String> words) {
        return blocks.stream().map(words).collect(Collectors.joining(" / "));
    }

    /** Who is away cannot run: that is worth knowing, but no reason against the race. Too much is too much all the same. */
    private static boolean isExcused(TaperBlock block, Draft draft, double share) {
        return block.isCutShort(draft) && share < block.least();
    }

    private Finding judged(TaperBlock block, Draft draft, double share) {
        String what = "The week from " + block.from() + " has " + Figures.percent(share) + " of your peak";
        return (isExcused(block, draft, share)
                        ? warning(what + ", for you are away then or just back.")
                        : broken(what + "."))
                .value(Figures.percent(share))
                .bound(block.range())
                .on(block.from());
    }
}
