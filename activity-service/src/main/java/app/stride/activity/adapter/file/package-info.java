/** Reads the files that watches and services write; each kind has a package of its own. */
@NullMarked
package app.stride.activity.adapter.file;

import org.jspecify.annotations.NullMarked;
