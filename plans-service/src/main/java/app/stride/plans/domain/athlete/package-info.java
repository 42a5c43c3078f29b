/** Who trains: the athlete's identity, and what is known of them here. */
@NullMarked
package app.stride.plans.domain.athlete;

import org.jspecify.annotations.NullMarked;
