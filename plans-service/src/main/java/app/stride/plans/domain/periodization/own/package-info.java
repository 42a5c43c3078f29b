/** Programs of workouts that somebody else thought of: completed, refused only where impossible, and advised on. */
@NullMarked
package app.stride.plans.domain.periodization.own;

import org.jspecify.annotations.NullMarked;
