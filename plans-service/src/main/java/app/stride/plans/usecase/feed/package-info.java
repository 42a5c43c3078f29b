/** The calendar feed: opened once, read by calendar apps by its secret address. */
@NullMarked
package app.stride.plans.usecase.feed;

import org.jspecify.annotations.NullMarked;
