package app.stride.activity.adapter.rest.athlete;

import app.stride.activity.adapter.rest.Quantities;
import app.stride.activity.domain.effort.BestEffort;
import app.stride.activity.domain.effort.Improvement;
import app.stride.activity.usecase.fitness.DatedEffort;
import app.stride.activity.usecase.fitness.PersonalBest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal best as the API shows it: a best effort, with how it came about.
 *
 * @param ageGradePercent by the road tables of 2025, null where age, sex or distance leave it open
 * @param history the days on which it was improved, oldest first
 */
public record PersonalBestView(
        String effort,
        double distanceM,
        double elapsedS,
        double startOffsetS,
        UUID activityId,
        LocalDate date,
        boolean wholeActivity,
        @Nullable Double ageGradePercent,
        List<ImprovementView> history) {

    /** A day on which it was improved. */
    record ImprovementView(LocalDate date, double elapsedS, UUID activityId) {
        static ImprovementView of(Improvement improvement) {
            return new ImprovementView(
                    improvement.date(),
                    Quantities.seconds(improvement.elapsed()),
                    improvement.activity().value());
        }
    }

    static List<PersonalBestView> of(List<PersonalBest> bests) {
        return bests.stream().map(PersonalBestView::of).toList();
    }

    private static PersonalBestView of(PersonalBest personalBest) {
        DatedEffort dated = personalBest.best();
        BestEffort effort = dated.effort();
        return new PersonalBestView(
                effort.distance().code(),
                effort.distance().distance().metres(),
                Quantities.seconds(effort.elapsed()),
                Quantities.seconds(effort.startOffset()),
                dated.activity().value(),
                dated.date(),
                effort.wholeActivity(),
                Quantities.percent(personalBest.ageGradePercent()),
                personalBest.history().stream().map(ImprovementView::of).toList());
    }
}
