package app.stride.plans.domain.periodization.feasibility;

/**
 * A change to one field of a request that would make it work, the others staying as they are.
 *
 * @param field the request's field in the contract's words, for example {@code goal_race_date}
 * @param value the nearest value that works, for example {@code 2026-05-03}
 * @param message a sentence for the athlete
 */
public record NearestBound(String field, String value, String message) {}
