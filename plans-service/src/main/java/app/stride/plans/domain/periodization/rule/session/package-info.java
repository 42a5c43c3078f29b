/**
 * Rules about what is run: how much work a workout holds, in what pieces, at what pace, whether its words and steps
 * agree, and how much of the whole plan is easy and of each block of the taper fast.
 */
@NullMarked
package app.stride.plans.domain.periodization.rule.session;

import org.jspecify.annotations.NullMarked;
