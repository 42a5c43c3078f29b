/**
 * Which of the athlete's runs were which planned workouts: a pure function of workouts, activities and the athlete's own
 * decisions, whose result explains itself. {@code Matcher} is the way in.
 */
@NullMarked
package app.stride.plans.domain.matching;

import org.jspecify.annotations.NullMarked;
