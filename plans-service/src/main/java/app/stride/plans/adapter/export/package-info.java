/** Plans and workouts in the languages of other programs: iCalendar, FIT workout files, the intervals.icu notation and CSV. */
@NullMarked
package app.stride.plans.adapter.export;

import org.jspecify.annotations.NullMarked;
