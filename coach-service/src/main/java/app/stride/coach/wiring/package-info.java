/** What the parts are given: the clock, ids and limits. */
@NullMarked
package app.stride.coach.wiring;

import org.jspecify.annotations.NullMarked;
