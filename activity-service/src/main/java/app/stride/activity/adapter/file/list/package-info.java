/** Reads lists of activities, a line each: Strava's, Garmin's, Runkeeper's, and plain tables. */
@NullMarked
package app.stride.activity.adapter.file.list;

import org.jspecify.annotations.NullMarked;
