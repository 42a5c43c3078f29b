package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.ProgramWeek;
import app.stride.running.Distance;
import java.util.Optional;

/** Each block of seven days before the race holds its share of the peak week, the race not counted. */
public final class TapersInBlocks implements Rule {

    @Override
    public Finding check(Draft draft) {
        Optional<Distance> peak = draft.highestWeek().map(ProgramWeek::trainingDistance);
        if (peak.isEmpty()) {
            return broken("The plan has no full week to taper from.");
        }
        StringBuilder shares = new StringBuilder();
        StringBuilder ranges = new StringBuilder();
        for (TaperBlock block : TaperBlock.of(draft)) {
            double share = draft.training(block.from(), block.to()).dividedBy(peak.get());
            boolean within = share >= block.least() - 1e-9 && share <= block.most() + 1e-9;
            if (!within && !block.isAwayFrom(draft)) {
                return broken("The week from " + block.from() + " has " + Figures.percent(share) + " of your peak.")
                        .value(Figures.percent(share))
                        .bound(block.range())
                        .on(block.from());
            }
            shares.append(shares.isEmpty() ? "" : " / ").append(Figures.percent(share));
            ranges.append(ranges.isEmpty() ? "" : " / ").append(block.range());
        }
        return kept("Before the race your training falls to " + shares + " of the peak week.")
                .value(shares.toString())
                .bound(ranges.toString());
    }
}
