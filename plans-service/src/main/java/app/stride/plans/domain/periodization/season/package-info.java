/**
 * What is settled before a kilometre is dealt out: the highest week, phases and taper, the running days, what the
 * athlete can bear.
 */
@NullMarked
package app.stride.plans.domain.periodization.season;

import org.jspecify.annotations.NullMarked;
