/** One workout of a plan: shown, edited, completed, skipped, and why it is matched. */
@NullMarked
package app.stride.plans.adapter.rest.workout;

import org.jspecify.annotations.NullMarked;
