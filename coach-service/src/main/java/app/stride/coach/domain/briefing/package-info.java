/** The state of the training in sentences that are worked out from facts, without a model. */
@NullMarked
package app.stride.coach.domain.briefing;

import org.jspecify.annotations.NullMarked;
