/** The fastest stretches within one activity. */
@NullMarked
package app.stride.activity.domain.effort;

import org.jspecify.annotations.NullMarked;
