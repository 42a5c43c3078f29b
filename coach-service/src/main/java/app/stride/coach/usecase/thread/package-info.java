/** The conversations of an athlete: listed, read, exported and deleted. */
@NullMarked
package app.stride.coach.usecase.thread;

import org.jspecify.annotations.NullMarked;
