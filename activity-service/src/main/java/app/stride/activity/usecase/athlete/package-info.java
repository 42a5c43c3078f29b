/** What athletes tell about themselves. */
@NullMarked
package app.stride.activity.usecase.athlete;

import org.jspecify.annotations.NullMarked;
