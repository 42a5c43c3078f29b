/** What a plan is made from: the goal, the days that the athlete has, and what is known of the athlete or assumed. */
@NullMarked
package app.stride.plans.domain.periodization.request;

import org.jspecify.annotations.NullMarked;
