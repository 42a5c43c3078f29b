/** The life of a plan and of its workouts: which moves there are, who made them, and how far along a plan is. */
@NullMarked
package app.stride.plans.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
