/**
 * How a plan is changed while it is followed: single edits that keep a workout on every date, and adaptations to what happened, as
 * proposals that bear their reasons. Both are held against the same rules as the plan itself.
 */
@NullMarked
package app.stride.plans.domain.adaptation;

import org.jspecify.annotations.NullMarked;
