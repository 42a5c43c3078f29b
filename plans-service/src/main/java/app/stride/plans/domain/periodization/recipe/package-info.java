/** How a day's distance becomes a session: one class per recipe, each with its variants, its bounds and their sources. */
@NullMarked
package app.stride.plans.domain.periodization.recipe;

import org.jspecify.annotations.NullMarked;
