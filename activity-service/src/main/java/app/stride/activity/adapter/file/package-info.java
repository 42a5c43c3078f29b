/** Reads recordings out of the files that watches and services write: FIT, GPX and TCX. */
@NullMarked
package app.stride.activity.adapter.file;

import org.jspecify.annotations.NullMarked;
