/** Profiles, and the erasure of athletes. */
@NullMarked
package app.stride.activity.usecase.athlete;

import org.jspecify.annotations.NullMarked;
