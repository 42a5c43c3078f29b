/** Reads ZIP archives, as services export them, with recordings, lists and further archives in them. */
@NullMarked
package app.stride.activity.adapter.file.archive;

import org.jspecify.annotations.NullMarked;
