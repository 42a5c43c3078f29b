/** Reads activities in JSON, as programs export them. */
@NullMarked
package app.stride.activity.adapter.file.json;

import org.jspecify.annotations.NullMarked;
