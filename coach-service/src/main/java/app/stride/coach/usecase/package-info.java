/** What the coach does, and the ports that it needs for it. */
@NullMarked
package app.stride.coach.usecase;

import org.jspecify.annotations.NullMarked;
