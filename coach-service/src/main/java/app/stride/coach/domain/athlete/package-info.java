/** Who is coached: identity, profile, units and the athlete's own calendar day. */
@NullMarked
package app.stride.coach.domain.athlete;

import org.jspecify.annotations.NullMarked;
