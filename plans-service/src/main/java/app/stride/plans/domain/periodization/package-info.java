/**
 * How a program comes about: phases, then the curve of weekly volume, then the layout of each week, then workouts from recipes,
 * all of it checked by the rules of {@code rule}. Deterministic: the same request gives the same program.
 */
@NullMarked
package app.stride.plans.domain.periodization;

import org.jspecify.annotations.NullMarked;
