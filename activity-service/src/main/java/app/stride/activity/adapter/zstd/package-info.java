/** Samples and files made small by Zstandard. */
@NullMarked
package app.stride.activity.adapter.zstd;

import org.jspecify.annotations.NullMarked;
