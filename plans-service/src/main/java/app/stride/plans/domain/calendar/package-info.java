/** What was planned beside what was done, day by day and week by week. */
@NullMarked
package app.stride.plans.domain.calendar;

import org.jspecify.annotations.NullMarked;
