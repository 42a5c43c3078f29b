/** Changes of a plan that the coach proposes and the athlete decides about: what is wished, what it would do, and its fate. */
@NullMarked
package app.stride.coach.domain.proposal;

import org.jspecify.annotations.NullMarked;
