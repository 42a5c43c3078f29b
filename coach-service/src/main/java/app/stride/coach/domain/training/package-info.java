/** What the other services tell of an athlete's training, in the coach's own words, and how sure it is. */
@NullMarked
package app.stride.coach.domain.training;

import org.jspecify.annotations.NullMarked;
