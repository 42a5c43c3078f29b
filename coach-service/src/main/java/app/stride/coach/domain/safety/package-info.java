/** What the coach must not answer as a coach, and what it must not say. */
@NullMarked
package app.stride.coach.domain.safety;

import org.jspecify.annotations.NullMarked;
