/** What was recorded: an activity, its laps and its samples, whatever device or service it came from. */
@NullMarked
package app.stride.activity.domain.activity;

import org.jspecify.annotations.NullMarked;
