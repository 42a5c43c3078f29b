package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;
import java.util.Comparator;

/** Every block of the taper keeps a short quality session: Bosquet et al., MSSE 39 (2007) 1358, keep intensity and cut volume. */
public final class EveryTaperBlockKeepsSomeSpeed implements Rule {

    @Override
    public Finding check(Draft draft) {
        return TaperBlock.of(draft).stream()
                .filter(block -> draft.runs().stream().noneMatch(run -> keepsSpeed(run, block)))
                .min(Comparator.comparing(block -> block.losesQuality(draft)))
                .map(block -> judged(block, draft).on(block.from()))
                .orElseGet(() -> kept("Every week of the taper keeps a short quick session."));
    }

    /** Who is away cannot run: that is worth knowing, but no reason against the race. */
    private Finding judged(TaperBlock block, Draft draft) {
        String what = "The week from " + block.from() + " has no quick session";
        return block.losesQuality(draft) ? warning(what + ", for you are away then or just back.") : broken(what + ".");
    }

    private static boolean keepsSpeed(PlannedWorkout run, TaperBlock block) {
        boolean within = !run.date().isBefore(block.from()) && !run.date().isAfter(block.to());
        return within && (run.type().isQuality() || run.isTuneUp());
    }
}
