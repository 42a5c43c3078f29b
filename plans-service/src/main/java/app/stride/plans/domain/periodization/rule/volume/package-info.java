/** Rules about the kilometres of weeks: where they start, how they grow, peak and taper. */
@NullMarked
package app.stride.plans.domain.periodization.rule.volume;

import org.jspecify.annotations.NullMarked;
