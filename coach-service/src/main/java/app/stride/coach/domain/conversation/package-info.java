/** Threads, their turns, and what of them is summed up. */
@NullMarked
package app.stride.coach.domain.conversation;

import org.jspecify.annotations.NullMarked;
