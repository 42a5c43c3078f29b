/** Which activities are one and the same run, recorded more than once. */
@NullMarked
package app.stride.activity.domain.sameness;

import org.jspecify.annotations.NullMarked;
