package app.stride.plans.domain.periodization.rule.session;

import app.stride.plans.domain.periodization.rule.Draft;
import app.stride.plans.domain.periodization.rule.Figures;
import app.stride.plans.domain.periodization.rule.Finding;
import app.stride.plans.domain.periodization.rule.Rule;
import app.stride.plans.domain.plan.PlanType;
import app.stride.plans.domain.plan.PlannedWorkout;
import app.stride.plans.domain.plan.Segment;
import app.stride.plans.domain.plan.Segment.Kind;
import app.stride.plans.domain.plan.Segment.Step;
import app.stride.plans.domain.plan.WorkoutType;
import java.time.Duration;
import java.util.List;

/**
 * Threshold work is a tempo run of about 20 minutes in one piece, or cruise intervals with a fifth of the work as rest (Daniels,
 * 2014). Sessions at the race pace of a half marathon, which is no harder than threshold for whoever takes an hour or more, are cruise
 * intervals, too.
 */
public final class TempoInOnePieceOrWithShortRests implements Rule {

    /** Ours: half as much again as Daniels' 20 minutes, which a well trained athlete comes to in the end. */
    private static final Duration LONGEST_PIECE = Duration.ofMinutes(30);

    /** Times the rest: ours, around Daniels' five, for rests are of quarter minutes. */
    private static final double LEAST_WORK = 4;

    private static final double MOST_WORK = 8;

    @Override
    public Finding check(Draft draft) {
        List<PlannedWorkout> off = draft.runs().stream()
                .filter(run -> restsAsThreshold(run.type(), draft.type()))
                .filter(run -> !run.segments().stream().allMatch(TempoInOnePieceOrWithShortRests::fits))
                .toList();
        return off.stream()
                .findFirst()
                .map(run -> broken("The tempo of " + run.date() + " is too long for one piece, or its rests do not fit"
                                + " its work.")
                        .on(run.date())
                        .in(run.weekNumber()))
                .orElseGet(() -> kept("Tempo runs and cruise intervals have the right length and the right rests."))
                .value(Figures.count(off.size(), "session") + " off")
                .bound("at most 30 min in one piece, rests of an eighth to a fourth of the work");
    }

    /** A long run at race pace is not meant: its parts lie in easy running. */
    private static boolean restsAsThreshold(WorkoutType type, PlanType plan) {
        return switch (type) {
            case TEMPO, TEMPO_SHORT, THRESHOLD -> true;
            case RACE_PACE -> plan == PlanType.HALF_MARATHON;
            default -> false;
        };
    }

    private static boolean fits(Segment segment) {
        long work = 0;
        long rest = 0;
        for (Step step : segment.each()) {
            work += step.kind() == Kind.WORK ? step.duration().toSeconds() : 0;
            rest += step.kind() == Kind.RECOVERY ? step.duration().toSeconds() : 0;
        }
        if (work == 0) {
            return true;
        }
        return rest == 0
                ? work * segment.times() <= LONGEST_PIECE.toSeconds()
                : work <= LONGEST_PIECE.toSeconds() && work >= rest * LEAST_WORK && work <= rest * MOST_WORK;
    }
}
