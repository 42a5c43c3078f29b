/** Rules about long runs: their length, their growth, their share of the week and their distance from the race. */
@NullMarked
package app.stride.plans.domain.periodization.rule.longrun;

import org.jspecify.annotations.NullMarked;
