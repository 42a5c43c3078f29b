/** What the athlete really did, as far as plans care. */
@NullMarked
package app.stride.plans.domain.activity;

import org.jspecify.annotations.NullMarked;
