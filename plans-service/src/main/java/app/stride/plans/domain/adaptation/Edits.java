package app.stride.plans.domain.adaptation;

import app.stride.plans.domain.lifecycle.Move;
import java.util.List;

/** Several edits, one after the other: all of them or none. */
public final class Edits {

    private Edits() {}

    /** The plan with all edits made, or why one of them cannot be. */
    public static Move<Schedule> apply(WorkingPlan plan, Schedule schedule, List<Edit> edits) {
        return apply(schedule, edits, plan.remake());
    }

    static Move<Schedule> apply(Schedule schedule, List<Edit> edits, Remake remake) {
        Move<Schedule> changed = Move.to(schedule);
        for (Edit edit : edits) {
            changed = changed.fold(present -> edit.apply(present, remake), Move::refused);
        }
        return changed;
    }
}
