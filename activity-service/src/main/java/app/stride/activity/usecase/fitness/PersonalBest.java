package app.stride.activity.usecase.fitness;

import app.stride.activity.domain.effort.Improvement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An athlete's fastest effort over a distance.
 *
 * @param ageGradePercent null where age, sex or distance leave it open
 * @param history the days on which it fell, oldest first
 */
public record PersonalBest(DatedEffort best, @Nullable Double ageGradePercent, List<Improvement> history) {}
