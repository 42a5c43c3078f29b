package app.stride.plans.domain.periodization.rule;

import app.stride.plans.domain.plan.PlannedWorkout;

/** Every block of the taper keeps a short quality session: Bosquet et al., MSSE 39 (2007) 1358, keep intensity and cut volume. */
public final class EveryTaperBlockKeepsSomeSpeed implements Rule {

    @Override
    public Finding check(Draft draft) {
        return TaperBlock.of(draft).stream()
                .filter(block ->
                        !block.isAwayFrom(draft) && draft.runs().stream().noneMatch(run -> keepsSpeed(run, block)))
                .findFirst()
                .map(block -> broken("The week from " + block.from() + " has no quick session.")
                        .on(block.from()))
                .orElseGet(() -> kept("Every week of the taper keeps a short quick session."));
    }

    private static boolean keepsSpeed(PlannedWorkout run, TaperBlock block) {
        boolean within = !run.date().isBefore(block.from()) && !run.date().isAfter(block.to());
        return within && (run.type().isQuality() || run.isTuneUp());
    }
}
