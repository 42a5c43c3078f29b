package app.stride.activity.adapter.rest.activity;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.usecase.fitness.DatedEffort;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A best effort as the API shows it. */
public record BestEffortView(
        String effort,
        double distanceM,
        double elapsedS,
        double startOffsetS,
        UUID activityId,
        LocalDate date,
        boolean wholeActivity) {

    public static List<BestEffortView> of(List<DatedEffort> efforts) {
        return efforts.stream().map(BestEffortView::of).toList();
    }

    private static BestEffortView of(DatedEffort dated) {
        BestEffort effort = dated.effort();
        return new BestEffortView(
                effort.distance().code(),
                effort.distance().distance().metres(),
                Quantities.seconds(effort.elapsed()),
                Quantities.seconds(effort.startOffset()),
                dated.activity().value(),
                dated.date(),
                effort.wholeActivity());
    }
}
