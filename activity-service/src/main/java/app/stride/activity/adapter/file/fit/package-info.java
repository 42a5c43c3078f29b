/** Reads FIT files, as Garmin and most other watches write them. */
@NullMarked
package app.stride.activity.adapter.file.fit;

import org.jspecify.annotations.NullMarked;
