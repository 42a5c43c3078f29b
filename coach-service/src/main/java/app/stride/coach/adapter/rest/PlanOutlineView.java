package app.stride.coach.adapter.rest;

import app.stride.coach.adapter.rest.WorkoutDiffView.SessionView;
import app.stride.coach.domain.proposal.PlanOutline;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new plan in short. */
@Schema(name = "PlanOutline")
record PlanOutlineView(
        String name,
        LocalDate start,
        LocalDate end,
        int totalWeeks,
        int runs,
        double longestRunKm,
        double highestWeekKm,
        List<SessionView> firstWeek) {

    static PlanOutlineView of(PlanOutline plan) {
        return new PlanOutlineView(
                plan.name(),
                plan.start(),
                plan.end(),
                plan.totalWeeks(),
                plan.runs(),
                plan.longestRunKm(),
                plan.highestWeekKm(),
                plan.firstWeek().stream().map(SessionView::of).toList());
    }
}
