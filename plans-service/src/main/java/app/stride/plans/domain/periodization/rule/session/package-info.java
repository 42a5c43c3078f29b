/**
 * Rules about single workouts: how much work they hold, in what pieces, at what pace, and whether words and steps
 * agree.
 */
@NullMarked
package app.stride.plans.domain.periodization.rule.session;

import org.jspecify.annotations.NullMarked;
