/** Threads, their turns, and what a model is asked. */
@NullMarked
package app.stride.coach.domain.conversation;

import org.jspecify.annotations.NullMarked;
