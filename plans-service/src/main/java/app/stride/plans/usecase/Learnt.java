package app.stride.plans.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of news about an activity.
 *
 * @param isNews false when it was known, or older than what was known
 * @param before the date that the activity had until now; null when it was unknown
 */
public record Learnt(boolean isNews, @Nullable LocalDate before) {}
