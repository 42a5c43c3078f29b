package app.stride.plans.domain.matching;

/**
 * One criterion's part in a score.
 *
 * @param value how well it is met, 0 to 1
 * @param weight how much it counts, 0 to 1
 */
public record ScoreComponent(Criterion criterion, double value, double weight) {}
