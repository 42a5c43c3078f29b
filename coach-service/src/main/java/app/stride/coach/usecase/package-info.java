/** What the kinds of use cases share: ports, limits, and for whom something is done. */
@NullMarked
package app.stride.coach.usecase;

import org.jspecify.annotations.NullMarked;
