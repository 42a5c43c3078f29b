/** What is planned and done by week and by date, and the feed of it for calendar apps. */
@NullMarked
package app.stride.plans.adapter.rest.calendar;

import org.jspecify.annotations.NullMarked;
