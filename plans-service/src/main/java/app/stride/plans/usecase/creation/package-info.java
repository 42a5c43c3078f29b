/** Draws a plan from what was asked for and what is known of the athlete, and keeps it or only shows it. */
@NullMarked
package app.stride.plans.usecase.creation;

import org.jspecify.annotations.NullMarked;
