/** Activities: recorded without a file, listed, summarized, read, corrected and deleted. */
@NullMarked
package app.stride.activity.adapter.rest.activity;

import org.jspecify.annotations.NullMarked;
