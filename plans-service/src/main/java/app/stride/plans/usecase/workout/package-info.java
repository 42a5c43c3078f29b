/** What the athlete decides of one workout: done, skipped, open again, not this run. */
@NullMarked
package app.stride.plans.usecase.workout;

import org.jspecify.annotations.NullMarked;
