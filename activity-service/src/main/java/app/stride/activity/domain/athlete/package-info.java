/** Who the athlete is, as far as they tell. */
@NullMarked
package app.stride.activity.domain.athlete;

import org.jspecify.annotations.NullMarked;
