package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.periodization.rule.TaperBlock;
import app.stride.plans.domain.plan.PlannedWorkout;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Every block of the taper keeps a short quality session: Bosquet et al., MSSE 39 (2007) 1358, keep intensity and cut volume. */
public final class EveryTaperBlockKeepsSomeSpeed implements Rule {

    /** Of its block, ours: what Daniels (2014) lets marathon pace have of a week, the most that any work has. */
    private static final double SHORT = 0.20;

    /** Ours: short in however small a block, as the marathon pace that a very small week may keep. */
    private static final Duration MINIMAL = Duration.ofMinutes(10);

    @Override
    public Finding check(Draft draft) {
        List<TaperBlock> blocks = TaperBlock.of(draft);
        List<TaperBlock> without = blocks.stream()
                .filter(block -> draft.runs().stream().noneMatch(run -> keepsSpeed(run, block, draft)))
                .toList();
        return without.stream()
                .min(Comparator.comparing(block -> block.losesQuality(draft)))
                .map(block -> judged(block, draft).on(block.from()))
                .orElseGet(() -> kept("Every week of the taper keeps a short quick session."))
                .value((blocks.size() - without.size()) + " of " + Figures.count(blocks.size(), "week"))
                .bound("at most 20 % of its week, or 10 min in a small one");
    }

    /** Who is away cannot run: that is worth knowing, but no reason against the race. */
    private Finding judged(TaperBlock block, Draft draft) {
        String what = "The week from " + block.from() + " has no short quick session";
        return block.losesQuality(draft) ? warning(what + ", for you are away then or just back.") : broken(what + ".");
    }

    private static boolean keepsSpeed(PlannedWorkout run, TaperBlock block, Draft draft) {
        boolean within = !run.date().isBefore(block.from()) && !run.date().isAfter(block.to());
        return within && (run.isTuneUp() || (run.type().isQuality() && isShort(run, block, draft)));
    }

    private static boolean isShort(PlannedWorkout run, TaperBlock block, Draft draft) {
        double most = SHORT * draft.training(block.from(), block.to()).metres();
        return WorkKind.duration(run).compareTo(MINIMAL) <= 0
                || WorkKind.distance(run).metres() <= most + 1e-6;
    }
}
