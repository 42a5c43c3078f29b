/** Questions that fit the athlete's day. */
@NullMarked
package app.stride.coach.domain.suggestion;

import org.jspecify.annotations.NullMarked;
