/** How many kilometres weeks and long runs hold: growth, cutbacks, the highest week, the share of the long run. */
@NullMarked
package app.stride.plans.domain.periodization.volume;

import org.jspecify.annotations.NullMarked;
