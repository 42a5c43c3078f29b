/** What athletes take away: plans and workouts as files, and everything that is kept of their plans. */
@NullMarked
package app.stride.plans.adapter.rest.export;

import org.jspecify.annotations.NullMarked;
