/** Plans and workouts as files for calendars, watches and other programs. */
@NullMarked
package app.stride.plans.usecase.export;

import org.jspecify.annotations.NullMarked;
